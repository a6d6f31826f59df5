import { getTranslations } from 'next-intl/server'

import { buyerRoles, stances } from '#core/buying-process/buyers'
import { buyerField, limits, mostBuyers } from '#core/registration/form'
import { rowsShown } from '#core/registration/read-buyers'
import { isTicked, type Typed } from '#core/registration/typed'
import { Button } from '#ui/button'
import { CheckboxField } from '#ui/checkbox-field'
import { Section } from '#ui/section'

import type { FieldOf } from './field-words'
import { LiveSelect, LiveText } from './live-fields.client'
import { theVendor } from './the-vendor'

type PartProps = { typed: Typed; field: FieldOf; hint?: string }

/** The people at the customer, a box for each. */
export async function BuyersPart({ typed, field, hint }: PartProps) {
  const t = await getTranslations('register')
  const rows = rowsShown(typed)
  return (
    <Section id="buyers" title={t('parts.buyers')}>
      <div className="stack">
        <p className="soft">{hint ?? t('parts.buyersHint')}</p>
        <input type="hidden" name="buyerRows" value={rows} />
        {Array.from({ length: rows }, (_, at) => (
          <BuyerBox key={at} row={at + 1} typed={typed} field={field} />
        ))}
        {rows < mostBuyers ? (
          <p className="acts">
            <Button slim name="intent" value="add-buyer">
              {t('addBuyer')}
            </Button>
          </p>
        ) : null}
      </div>
    </Section>
  )
}

async function BuyerBox({ row, typed, field }: { row: number; typed: Typed; field: FieldOf }) {
  const t = await getTranslations('register')
  const words = await getTranslations('process')
  const name = (part: Parameters<typeof buyerField>[1]) => buyerField(row, part)
  const roles = buyerRoles.map((role) => ({
    value: role,
    label: `${words(`roles.${role}`)}: ${words(`roleMeanings.${role}`)}`,
  }))
  const stanceOptions = stances.map((value) => ({ value, label: words(`stances.${value}`) }))
  return (
    <fieldset className="stagebox">
      <legend>{t('buyer', { row: String(row) })}</legend>
      <div className="stack">
        <div className="row form">
          <LiveText {...field(name('name'), 'buyerName')} maxLength={limits['buyer.name']} />
          <LiveText
            {...field(name('jobTitle'), 'buyerJobTitle')}
            maxLength={limits['buyer.jobTitle']}
          />
        </div>
        <LiveText
          {...field(name('email'), 'buyerEmail')}
          type="email"
          maxLength={limits['buyer.email']}
        />
        <div className="row form">
          <LiveSelect {...field(name('role'), 'buyerRole')} options={roles} />
          <LiveSelect {...field(name('stance'), 'buyerStance')} options={stanceOptions} />
        </div>
        <CheckboxField
          name={name('told')}
          label={t('fields.buyerTold.label')}
          defaultChecked={isTicked(typed, name('told'))}
        />
        <CheckboxField
          name={name('consent')}
          label={t('fields.buyerConsent.label', { vendor: await theVendor() })}
          defaultChecked={isTicked(typed, name('consent'))}
        />
      </div>
    </fieldset>
  )
}
