import { getTranslations } from 'next-intl/server'

import { templates } from '#core/buying-process/templates'
import { UNKNOWN } from '#core/registration/form'
import { claimable } from '#core/registration/read-where'

import type { FieldOf } from './field-words'
import { LiveRadios } from './live-fields.client'
import type { OpenForm } from './open-draft'

/** The stage the partner sees the customer at: a claim, kept beside what the evidence says. */
export async function ClaimPart({ open, field }: { open: OpenForm; field: FieldOf }) {
  const t = await getTranslations('register.claim')
  const stages = await getTranslations('process.stages')
  const { template } = open.read.opportunity
  const labels = new Map(
    template === null
      ? []
      : templates[template].path.map(({ key, label }) => [key, label] as const),
  )
  const { name, defaultValue, error } = field('claim', 'claim')
  const options = claimable(template).map((stage) => ({
    value: stage,
    label: stages(`${stage}.name`),
    hint: `“${labels.get(stage) ?? stages(`${stage}.sentence`)}”`,
  }))
  const unknown = { value: UNKNOWN, label: t('unknown'), hint: t('unknownHint') }
  return (
    <LiveRadios
      name={name}
      big
      layout="columns"
      legend={t('legend')}
      hint={t('hint')}
      error={error}
      defaultValue={defaultValue}
      options={[...options, unknown]}
    />
  )
}
