import type { Asked } from '#core/registration/asked'
import {
  amountEvent,
  buyerEvents,
  factEvents,
  type Happened,
  type Keeping,
  stageEvent,
  whereEvents,
} from '#core/registration/form-events'
import type { Reading } from '#core/registration/read-form'
import type { Where } from '#core/registration/read-where'
import { one, type Typed } from '#core/registration/typed'
import type { AskableField } from '#core/review/askable'
import type { Day } from '#core/shared/day'

type Around = {
  asked: Asked
  /** Null before anything was answered. */
  answered: Typed | null
  /** The deal as it was sent, as a form. */
  sent: Typed
  deal: { valueMinor: number | null; currency: string | null }
}

/**
 * What an answer adds to the log: only what was asked about, and only what it says anew. People
 * named only now were there before: nobody has said that they joined.
 */
export function answerEvents({ asked, answered, sent, deal }: Around, read: Reading) {
  const said = answered ?? {}
  const isNew = (...names: string[]) =>
    names.some((name) => one(said, name) !== '' && one(said, name) !== one(sent, name))
  const isAsked = (field: AskableField) => asked.fields.includes(field)
  const facts = read.facts.filter(({ req }) => asked.facts.includes(req))
  const buyers = isAsked('buyers') ? read.buyers : []
  const { where, opportunity } = read
  const answeredWhere: Where = {
    claim: isAsked('claim') && isNew('claim') ? where.claim : undefined,
    contact: isAsked('contact') ? where.contact : null,
    signing: isAsked('date') && isNew('signingDay', 'signingSource') ? where.signing : null,
  }
  const { valueMinor: minor, currency, partnerStage } = opportunity
  const isNewValue = minor !== deal.valueMinor || currency !== deal.currency
  const events = (keeping: Keeping, today: Day): Happened[] => [
    ...buyers.flatMap((buyer) => buyerEvents(buyer, { opened: today, today }, keeping)),
    ...facts.flatMap((fact) => factEvents(fact, keeping)),
    ...whereEvents(answeredWhere, today),
    ...(isAsked('value') && isNewValue && minor !== null && currency !== null
      ? [amountEvent({ minor, currency }, today)]
      : []),
    ...(isAsked('partner-stage') && partnerStage && isNew('partnerStage')
      ? [stageEvent(partnerStage, today)]
      : []),
  ]
  const bare: Keeping = { personOf: (buyer) => buyer, textOf: () => undefined }
  const isAny = events(bare, '2000-01-01').length > 0
  return { reading: { buyers, facts }, events, isAny }
}
