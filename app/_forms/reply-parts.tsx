import { getTranslations } from 'next-intl/server'

import type { Asked } from '#core/registration/asked'
import { limits } from '#core/registration/form'
import type { AskableField } from '#core/review/askable'
import { Section } from '#ui/section'

import { BuyersPart } from './buyers-part'
import { ClaimPart } from './claim-part'
import { CustomerPart } from './customer-part'
import { FactField } from './fact-field'
import type { FieldOf } from './field-words'
import { DatePart, HeardPart } from './heard-part'
import { LiveArea, LiveText } from './live-fields.client'
import type { OpenForm } from './open-draft'
import { CompetitorFields, ValueFields } from './opportunity-part'
import { FilesPart, StageField } from './own-part'

type PartProps = { open: OpenForm; field: FieldOf; file: string | undefined; hint: string }

/** The parts of the form a reviewer asked about, in the order of the form. */
export async function ReplyParts({ asked, ...props }: PartProps & { asked: Asked }) {
  const t = await getTranslations('register')
  const { open, field } = props
  const { requirements } = open.read.process
  const facts = requirements.filter(({ key }) => asked.facts.includes(key))
  return (
    <div className="stack">
      {asked.fields.map((name) => (
        <Part key={name} name={name} {...props} />
      ))}
      {facts.length > 0 ? (
        <Section id="done" title={t('reply.facts')}>
          {facts.map((requirement) => (
            <FactField key={requirement.key} {...{ requirement, open, field }} />
          ))}
        </Section>
      ) : null}
    </div>
  )
}

function Part({ name, open, field, file, hint }: PartProps & { name: AskableField }) {
  switch (name) {
    case 'customer':
      return <CustomerPart open={open} field={field} only="place" />
    case 'website':
      return <LiveText {...field('website', 'website')} maxLength={limits.website} />
    case 'register-number':
      return (
        <LiveText
          {...field('registerNumber', 'registerNumber')}
          maxLength={limits.registerNumber}
        />
      )
    case 'value':
      return <ValueFields open={open} field={field} />
    case 'problem':
      return <LiveArea {...field('problem', 'problem')} rows={4} maxLength={limits.problem} />
    case 'competitor':
      return <CompetitorFields open={open} field={field} />
    case 'buyers':
      return <BuyersPart typed={open.typed} field={field} hint={hint} />
    case 'contact':
      return <HeardPart open={open} field={field} />
    case 'date':
      return <DatePart open={open} field={field} />
    case 'claim':
      return <ClaimPart open={open} field={field} />
    case 'partner-stage':
      return <StageField open={open} field={field} />
    case 'next-step':
      return <LiveArea {...field('nextStep', 'nextStep')} rows={2} maxLength={limits.nextStep} />
    case 'attachments':
      return <FilesPart open={open} error={file} />
  }
}
