import { z } from 'zod'

import { buyerRoles, outlooks, stances } from '#core/buying-process/buyers'
import {
  claimSources,
  contactDirections,
  laneCategories,
  PathStageSchema,
  RequirementSchema,
} from '#core/buying-process/facts'
import { grades } from '#core/buying-process/grades'
import { canonStages } from '#core/buying-process/stages'
import { DaySchema } from '#core/shared/day'

export const contactMediums = ['talk', 'call', 'mail', 'meeting', 'document'] as const
export type ContactMedium = (typeof contactMediums)[number]

export const evidenceKinds = ['NOTE', 'MAIL', 'MINUTES', 'FILE', 'LINK', 'CUSTOMER_REPLY'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** How a deal ended; each but the first needs a reason. */
export const outcomes = ['WON', 'LOST_TO_OTHER', 'NO_DECISION', 'WITHDRAWN'] as const
export type DealOutcome = (typeof outcomes)[number]

const Key = z.string().min(1).max(60)
const Id = z.string().min(1)
const grade = z.enum(grades)
const source = z.enum(claimSources)
const reason = z.string().min(1).max(2000)
const none = z.strictObject({})
const byBuyer = z.strictObject({ buyer: Key })
const buyerRole = z.strictObject({ buyer: Key, role: z.enum(buyerRoles) })
const pause = z.strictObject({ buyer: Key.exactOptional(), grade })
const registration = z.strictObject({ registration: Id })
const proof = {
  grade,
  buyer: Key.exactOptional(),
  textId: Id.exactOptional(),
  attachmentId: Id.exactOptional(),
}
const requirement = z.strictObject({ req: Key, ...proof })
const dateClaim = z.strictObject({ date: DaySchema, source, reason: reason.exactOptional() })
const laneMove = z.strictObject({
  stage: z.string().min(1).max(120),
  label: z.string().min(1).max(120),
  fit: z.array(z.enum(canonStages)).nullable(),
  category: z.enum(laneCategories).nullable(),
})

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
  fact('ProcessConfirmed', z.strictObject({ buyer: Key, grade })),
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
  fact('OutcomeRecorded', z.strictObject({ outcome: z.enum(outcomes), reason })),
  fact('PersonErased', byBuyer),
  fact('TextRedacted', z.strictObject({ textId: Id })),
])
export type DealFact = z.infer<typeof DealFactSchema>
export type DealEventType = DealFact['type']

/** The stamp of a record. `occurredAt`: the customer's world; `recordedAt`: the server's clock, ISO. */
export const StampSchema = z.object({
  id: Id,
  seq: z.int().nonnegative(),
  occurredAt: DaySchema,
  recordedAt: z.iso.datetime(),
  by: z.string().nullable(),
})

/** One record of a deal's append-only log. */
export const DealEventSchema = StampSchema.and(DealFactSchema)
export type DealEvent = z.infer<typeof DealEventSchema>

/** The data of one type, for callers that write: `DataOf<'BuyerAdded'>`. */
export type DataOf<T extends DealEventType> = Extract<DealFact, { type: T }>['data']
