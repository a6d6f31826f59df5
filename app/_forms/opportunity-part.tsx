import { getTranslations } from 'next-intl/server'

import { currencyOptions } from '#app/_data/currencies'
import { limits } from '#core/registration/form'
import { isTicked } from '#core/registration/typed'
import { CheckboxField } from '#ui/checkbox-field'
import { Section } from '#ui/section'

import type { FieldOf } from './field-words'
import { LiveArea, LiveSelect, LiveText } from './live-fields.client'
import type { OpenForm } from './open-draft'

/** What the customer may buy, and why. */
export async function OpportunityPart({ open, field }: { open: OpenForm; field: FieldOf }) {
  const t = await getTranslations('register')
  const families = open.setting.families.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Section id="opportunity" title={t('parts.opportunity')}>
      <div className="stack">
        <LiveText {...field('title', 'title')} required maxLength={limits.title} />
        <LiveSelect {...field('productFamily', 'productFamily')} required options={families} />
        <ValueFields open={open} field={field} />
        <LiveArea {...field('problem', 'problem')} required rows={4} maxLength={limits.problem} />
        <CompetitorFields open={open} field={field} />
        <LiveText
          {...field('externalId', 'externalId')}
          width="medium"
          maxLength={limits.externalId}
        />
      </div>
    </Section>
  )
}

/** The value, or that nobody knows it yet. */
export async function ValueFields({ open, field }: { open: OpenForm; field: FieldOf }) {
  const t = await getTranslations('register.fields')
  return (
    <>
      <div className="row form">
        <LiveText {...field('value', 'value')} inputMode="decimal" maxLength={limits.value} />
        <LiveSelect {...field('currency', 'currency')} options={currencyOptions} />
      </div>
      <CheckboxField
        name="valueUnknown"
        label={t('valueUnknown.label')}
        defaultChecked={isTicked(open.typed, 'valueUnknown')}
      />
    </>
  )
}

/** Who else is in it, or that nobody knows. */
export async function CompetitorFields({ open, field }: { open: OpenForm; field: FieldOf }) {
  const t = await getTranslations('register.fields')
  return (
    <>
      <LiveText {...field('competitor', 'competitor')} maxLength={limits.competitor} />
      <CheckboxField
        name="competitorUnknown"
        label={t('competitorUnknown.label')}
        defaultChecked={isTicked(open.typed, 'competitorUnknown')}
      />
    </>
  )
}
