import type { DealEvent, DealFact } from '#core/buying-process/events'
import type { Facts } from '#core/buying-process/facts'
import { isFromCustomer } from '#core/buying-process/grades'
import { knownEvents } from '#core/buying-process/log'
import { standingOf } from '#core/buying-process/status'
import type { ItemAnswer, Reply } from '#core/customer/reply'
import type { Day } from '#core/shared/day'

export type ReplyContext = {
  facts: Facts
  log: readonly DealEvent[]
  knownAt: string
  buyer: string
  today: Day
  replyId: string
  /** Ids of the texts that hold the remarks, by field of the form. */
  texts: ReadonlyMap<string, string>
}

/** The reason a customer's earlier answer is set aside. */
const again = 'The customer answered again.'

/**
 * What a customer's reply becomes in the log. "Yes, done" confirms; "not how we do it" waives; "not yet" takes
 * back only what somebody had said was done. Whoever answers again on the same day sets the earlier answer
 * aside, or on that day its own no would outweigh its later yes. That the customer wrote is a contact.
 */
export function factsOfReply(reply: Reply, context: ReplyContext): DealFact[] {
  const { buyer, replyId, texts } = context
  const voids = [
    ...reply.answers.flatMap(({ req }) => ownToday(context, req)),
    ...(reply.process === null ? [] : ownConfirmations(context)),
  ]
  const gone = new Set(voids)
  const wordsOf = (field: string) => {
    const textId = texts.get(field)
    return textId === undefined ? {} : { textId }
  }
  const confirmed = { grade: 'CONFIRMED', buyer, replyId } as const
  return [
    ...voids.map((id): DealFact => ({
      type: 'AssertionVoided',
      data: { voids: id, reason: again },
    })),
    ...reply.answers.flatMap((one) => factsOfAnswer(one, context, gone)),
    ...(reply.process === 'YES'
      ? [{ type: 'ProcessConfirmed', data: { ...confirmed, ...wordsOf('processRemark') } } as const]
      : []),
    ...(reply.process === 'NO'
      ? [
          {
            type: 'EvidenceAdded',
            data: { kind: 'CUSTOMER_REPLY', ...confirmed, ...wordsOf('processRemark') },
          } as const,
        ]
      : []),
    ...(reply.signing === null
      ? []
      : [
          {
            type: 'SigningDateClaimed',
            data: { date: reply.signing, source: 'CUSTOMER' },
          } as const,
        ]),
    ...(reply.choice === null
      ? []
      : [{ type: 'PartnerChosen', data: { buyer, choice: reply.choice, replyId } } as const]),
    { type: 'ContactLogged', data: { buyer, dir: 'INBOUND', medium: 'document' } },
  ]
}

function factsOfAnswer(
  { req, answer }: ItemAnswer,
  context: ReplyContext,
  gone: ReadonlySet<string>,
): DealFact[] {
  const { buyer, replyId, texts } = context
  const textId = texts.get(`remark.${req}`)
  const words = textId === undefined ? {} : { textId }
  const answered: DealFact = {
    type: 'CustomerAnswered',
    data: { buyer, req, answer, replyId, ...words },
  }
  const data = { req, grade: 'CONFIRMED', buyer, replyId, ...words } as const
  if (answer === 'DONE') return [answered, { type: 'RequirementAsserted', data }]
  if (answer === 'NOT_OURS') return [answered, { type: 'RequirementWaived', data }]
  return stands(req, context, gone)
    ? [answered, { type: 'RequirementContradicted', data }]
    : [answered]
}

/** Whether anything said about a requirement, beyond a guess, still stands for the customer to take back. */
function stands(req: string, { facts }: ReplyContext, gone: ReadonlySet<string>): boolean {
  const requirement = facts.reqs.find(({ key }) => key === req)
  if (!requirement) return false
  const assertions = facts.assertions.filter(({ id }) => id === undefined || !gone.has(id))
  return standingOf(requirement, { ...facts, assertions }).left.some(({ grade }) =>
    isFromCustomer(grade),
  )
}

const answering = new Set([
  'CustomerAnswered',
  'RequirementAsserted',
  'RequirementWaived',
  'RequirementContradicted',
])

/** Ids of what this buyer itself answered about a requirement today. */
const ownToday = (context: ReplyContext, req: string): string[] =>
  ownReplies(context)
    .filter(
      ({ type, data, occurredAt }) =>
        answering.has(type) && 'req' in data && data.req === req && occurredAt === context.today,
    )
    .map(({ id }) => id)

/** A process once confirmed and now answered about anew is confirmed by the new answer or not at all. */
const ownConfirmations = (context: ReplyContext): string[] =>
  ownReplies(context)
    .filter(({ type }) => type === 'ProcessConfirmed')
    .map(({ id }) => id)

const ownReplies = ({ log, knownAt, buyer }: ReplyContext): DealEvent[] =>
  knownEvents(log, knownAt).filter(
    ({ by, data }) => by === null && 'replyId' in data && 'buyer' in data && data.buyer === buyer,
  )
