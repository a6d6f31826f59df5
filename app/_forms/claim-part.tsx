import { getTranslations } from 'next-intl/server'

import { UNKNOWN } from '#core/registration/form'

import type { FieldOf } from './field-words'
import { LiveRadios } from './live-fields.client'
import type { OpenForm } from './open-draft'

/** The stage the partner sees the customer at: a claim, kept beside what the evidence says. */
export async function ClaimPart({ open, field }: { open: OpenForm; field: FieldOf }) {
  const t = await getTranslations('register.claim')
  const stages = await getTranslations('process.stages')
  const { process, claims } = open.read
  const labels = new Map(process.path.map(({ key, label }) => [key, label]))
  const { name, defaultValue, error } = field('claim', 'claim')
  const options = claims.map((stage) => ({
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
