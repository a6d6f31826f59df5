import { z } from 'zod'

import { outlooks, stances } from '#core/buying-process/buyers'
import {
  Key,
  Id,
  grade,
  source,
  reason,
  none,
  byBuyer,
  buyerRole,
  pause,
  registration,
  kept,
  proof,
  about,
  requirement,
  dateClaim,
  laneMove,
} from '#core/buying-process/event-data'
import { contactDirections, PathStageSchema, RequirementSchema } from '#core/buying-process/facts'
import { OperationSchema } from '#core/buying-process/operations'
import { canonStages } from '#core/buying-process/stages'
import { DaySchema } from '#core/shared/day'

export const contactMediums = ['talk', 'call', 'mail', 'meeting', 'document'] as const
export type ContactMedium = (typeof contactMediums)[number]

export const evidenceKinds = ['NOTE', 'MAIL', 'MINUTES', 'FILE', 'LINK', 'CUSTOMER_REPLY'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** What a seller decides about a finding; it stands for 30 days at most. */
export const dispositions = ['ACCEPT', 'PLAN', 'DISAGREE'] as const
export type DispositionKind = (typeof dispositions)[number]

/** What a customer answers to one open item of its own process. */
export const customerAnswers = ['DONE', 'NOT_YET', 'NOT_OURS'] as const
export type CustomerAnswer = (typeof customerAnswers)[number]

/** Which partner the customer says it has chosen: the one who sent the link, another, or none yet. */
export const partnerChoices = ['THIS', 'OTHER', 'OPEN'] as const
export type PartnerChoice = (typeof partnerChoices)[number]

/** How a deal ended; each but the first needs a reason. */
export const outcomes = ['WON', 'LOST_TO_OTHER', 'NO_DECISION', 'WITHDRAWN'] as const
export type DealOutcome = (typeof outcomes)[number]

const fact = <T extends string, D extends z.ZodType>(type: T, data: D) =>
  z.object({ type: z.literal(type), data })

/** What may be written into a deal's log, by type; unknown keys in `data` are refused. */
export const DealFactSchema = z.discriminatedUnion('type', [
  fact('DealOpened', none),
  fact(
    'ProcessChosen',
    z.strictObject({
      template: Key,
      version: z.int().positive(),
      path: z.array(PathStageSchema).min(1),
      reqs: z.array(RequirementSchema).min(1),
    }),
  ),
  fact(
    'ProcessRevised',
    z.strictObject({
      ops: z.array(OperationSchema).min(1).max(20),
      basis: grade,
      buyer: Key.exactOptional(),
      ...kept,
    }),
  ),
  fact(
    'ProcessConfirmed',
    z.strictObject({ buyer: Key, grade, textId: Id.exactOptional(), replyId: Id.exactOptional() }),
  ),
  fact('BuyerAdded', z.strictObject({ buyer: Key, personId: Id })),
  fact('BuyerRoleSet', buyerRole),
  fact('BuyerRoleEnded', buyerRole),
  fact('BuyerJoined', byBuyer),
  fact('BuyerLeft', byBuyer),
  fact(
    'StanceObserved',
    z.strictObject({
      buyer: Key,
      stance: z.enum(stances),
      outlook: z.enum(outlooks).exactOptional(),
      grade,
      textId: Id.exactOptional(),
    }),
  ),
  fact('EvidenceAdded', z.strictObject({ kind: z.enum(evidenceKinds), ...proof })),
  fact('RequirementAsserted', requirement),
  fact('RequirementWaived', requirement),
  fact('RequirementContradicted', requirement),
  fact('AssertionVoided', z.strictObject({ voids: Id, reason })),
  fact(
    'ContactLogged',
    z.strictObject({
      buyer: Key.exactOptional(),
      dir: z.enum(contactDirections),
      medium: z.enum(contactMediums),
      textId: Id.exactOptional(),
    }),
  ),
  fact('SigningDateClaimed', dateClaim),
  fact('NeededByClaimed', dateClaim),
  fact(
    'AmountClaimed',
    z.strictObject({ minor: z.int().nonnegative(), currency: z.string().length(3), source }),
  ),
  fact('Paused', pause),
  fact('Resumed', pause),
  fact('PartnerStageMoved', laneMove),
  fact('VendorStageMoved', laneMove),
  fact('BuyingStageClaimed', z.strictObject({ stage: z.enum(canonStages).nullable() })),
  fact('RegistrationSubmitted', registration),
  fact('ReviewStarted', registration),
  fact('ActionRequired', registration),
  fact('RegistrationApproved', registration),
  fact('RegistrationRejected', registration),
  fact('RegistrationWithdrawn', registration),
  fact('RegistrationExpired', registration),
  fact(
    'FindingDisposed',
    z.strictObject({
      ...about,
      rule: z.string().min(2).max(4),
      kind: z.enum(dispositions),
      until: DaySchema,
      textId: Id.exactOptional(),
    }),
  ),
  fact('CoachingAsked', z.strictObject({ ...about, textId: Id })),
  fact(
    'CoachingAnswered',
    z.strictObject({
      ...about,
      asked: Id.exactOptional(),
      textId: Id.exactOptional(),
      /** The ids of the records the answer became. */
      became: z.array(Id).max(10),
    }),
  ),
  fact('CustomerLinkSent', z.strictObject({ link: Id, buyer: Key, until: DaySchema })),
  fact('CustomerLinkRevoked', z.strictObject({ link: Id, buyer: Key })),
  fact(
    'CustomerAnswered',
    z.strictObject({
      buyer: Key,
      req: Key,
      answer: z.enum(customerAnswers),
      textId: Id.exactOptional(),
      replyId: Id,
    }),
  ),
  fact(
    'PartnerChosen',
    z.strictObject({
      buyer: Key,
      choice: z.enum(partnerChoices),
      textId: Id.exactOptional(),
      replyId: Id,
    }),
  ),
  fact(
    'OutcomeRecorded',
    z.strictObject({ outcome: z.enum(outcomes), reason, textId: Id.exactOptional() }),
  ),
  fact('PersonErased', byBuyer),
  fact('TextRedacted', z.strictObject({ textId: Id })),
])
export type DealFact = z.infer<typeof DealFactSchema>
export type DealEventType = DealFact['type']

/**
 * The stamp of a record. `occurredAt`: the customer's world; `recordedAt`: the server's clock, ISO;
 * `entry`: what was recorded in one go.
 */
export const StampSchema = z.object({
  id: Id,
  seq: z.int().nonnegative(),
  occurredAt: DaySchema,
  recordedAt: z.iso.datetime(),
  by: z.string().nullable(),
  entry: z.string().nullable().exactOptional(),
})

/** One record of a deal's append-only log. */
export const DealEventSchema = StampSchema.and(DealFactSchema)
export type DealEvent = z.infer<typeof DealEventSchema>

/** The data of one type, for callers that write: `DataOf<'BuyerAdded'>`. */
export type DataOf<T extends DealEventType> = Extract<DealFact, { type: T }>['data']
