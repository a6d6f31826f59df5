import { getTranslations } from 'next-intl/server'

import { claimSources } from '#core/buying-process/facts'
import { contactWays, UNKNOWN } from '#core/registration/form'
import { Section } from '#ui/section'

import type { FieldOf } from './field-words'
import { LiveDay, LiveRadios, LiveSelect } from './live-fields.client'
import type { OpenForm } from './open-draft'
import { theVendor } from './the-vendor'

/** The last word from the customer. */
export async function HeardPart({ open, field }: { open: OpenForm; field: FieldOf }) {
  const t = await getTranslations('register')
  const ways = contactWays.map((value) => ({ value, label: t(`fields.ways.${value}`) }))
  const people = [...open.setting.knownBuyers, ...open.read.buyers].map(({ key, name }) => ({
    value: key,
    label: name,
  }))
  return (
    <Section id="heard" title={t('contact.title')}>
      <div className="stack">
        <p className="soft">{t('contact.lead')}</p>
        <div className="row form">
          <LiveSelect {...field('contactWay', 'contactWay')} options={ways} />
          <LiveDay {...field('contactDay', 'contactDay')} max={open.setting.today} />
        </div>
        <LiveSelect {...field('contactBuyer', 'contactBuyer')} width="medium" options={people} />
      </div>
    </Section>
  )
}

/** The signing date, and whose it is. */
export async function DatePart({ open, field }: { open: OpenForm; field: FieldOf }) {
  const t = await getTranslations('register')
  const vendor = await theVendor()
  const source = field('signingSource', 'signingSource')
  return (
    <Section id="date" title={t('date.title')}>
      <div className="stack">
        <p className="soft">{t('date.lead')}</p>
        <LiveDay {...field('signingDay', 'signingDay')} min={open.setting.today} />
        <LiveRadios
          name={source.name}
          legend={source.label}
          error={source.error}
          layout="columns"
          defaultValue={source.defaultValue}
          options={[...claimSources, UNKNOWN].map((value) => ({
            value,
            label: t(`fields.signingSource.kinds.${value}`, { vendor }),
          }))}
        />
      </div>
    </Section>
  )
}
