import { z } from 'zod'

import { buyerRoles, stances } from '#core/buying-process/buyers'
import { grades } from '#core/buying-process/grades'
import { canonStages } from '#core/buying-process/stages'
import { DaySchema } from '#core/shared/day'
import { done, refuse, type Outcome } from '#core/shared/outcome'

export const contactDirections = ['TWO_WAY', 'INBOUND', 'OUTBOUND'] as const

export const laneNames = ['partner', 'vendor'] as const
export type LaneName = (typeof laneNames)[number]

/** The seller's own forecast category of a lane. */
export const laneCategories = ['PIPELINE', 'BEST', 'COMMIT', 'CLOSED'] as const
export type LaneCategory = (typeof laneCategories)[number]

/** Whose date, whose amount. */
export const claimSources = ['CUSTOMER', 'PARTNER', 'VENDOR'] as const
export type ClaimSource = (typeof claimSources)[number]

export const assertionTypes = ['ASSERT', 'WAIVE', 'CONTRADICT'] as const
export type AssertionType = (typeof assertionTypes)[number]

const Key = z.string().min(1).max(60)
/** A century at most: a longer time is a slip, and days beyond the calendar cannot be counted. */
const Days = z.int().positive().max(36_500)

/** One stage of a deal's own path. `median`, `fast` and `slow` are assumed days in the stage. */
export const PathStageSchema = z.object({
  key: Key,
  canon: z.enum(canonStages),
  label: z.string().min(1).exactOptional(),
  median: Days,
  fast: Days,
  slow: Days,
  signing: z.boolean().exactOptional(),
})
export type PathStage = z.infer<typeof PathStageSchema>

/** One thing the customer must settle. `freshDays`: days until it goes stale, null for never. */
export const RequirementSchema = z.object({
  key: Key,
  stage: Key,
  mandatory: z.boolean(),
  gate: z.boolean(),
  freshDays: Days.nullable(),
  reconfirmOnLeave: z.boolean(),
  minGrade: z.enum(grades),
  text: z.string().exactOptional(),
})
export type Requirement = z.infer<typeof RequirementSchema>

export const AssertionSchema = z.object({
  id: z.string().exactOptional(),
  req: Key,
  type: z.enum(assertionTypes),
  grade: z.enum(grades),
  buyer: Key.nullable(),
  at: DaySchema,
})
export type Assertion = z.infer<typeof AssertionSchema>

export const BuyerSchema = z.object({
  key: Key,
  roles: z.array(z.enum(buyerRoles)),
  joinedAt: DaySchema,
  leftAt: DaySchema.nullable(),
  stances: z.array(z.object({ stance: z.enum(stances), at: DaySchema })),
})
export type Buyer = z.infer<typeof BuyerSchema>

export const LaneSchema = z.object({
  stage: z.string().nullable(),
  label: z.string().exactOptional(),
  fit: z.array(z.enum(canonStages)).nullable(),
  category: z.enum(laneCategories).nullable(),
})
export type Lane = z.infer<typeof LaneSchema>

export const ContactSchema = z.object({
  at: DaySchema,
  buyer: Key.nullable(),
  dir: z.enum(contactDirections),
})
export type Contact = z.infer<typeof ContactSchema>

export const DateClaimSchema = z.object({
  date: DaySchema,
  source: z.enum(claimSources),
  recordedAt: DaySchema,
})
export type DateClaim = z.infer<typeof DateClaimSchema>

/**
 * Everything the rules look at, as of one day. `claimedStage` is what the partner says; it moves
 * nothing. `claimAnswered` is true once the question was answered, "we do not know yet" included.
 */
export const FactsSchema = z.object({
  asOf: DaySchema,
  createdAt: DaySchema,
  path: z
    .array(PathStageSchema)
    .refine(noneTwice, { error: 'every stage of a path has its own key' })
    .refine((path) => path.filter((stage) => stage.signing).length === 1, {
      error: 'a path has exactly one signing stage',
    }),
  reqs: z
    .array(RequirementSchema)
    .refine(noneTwice, { error: 'every requirement has its own key' }),
  /** What the customer skips or dropped: nothing it still settles, but proof that somebody is buying. */
  aside: z.array(RequirementSchema).exactOptional(),
  assertions: z.array(AssertionSchema),
  claimedStage: Key.nullable(),
  claimAnswered: z.boolean().exactOptional(),
  settledSince: DaySchema,
  prevSettled: z.int().nonnegative().nullable(),
  paused: z.boolean(),
  buyers: z.array(BuyerSchema).refine(noneTwice, { error: 'every buyer has a key of its own' }),
  contacts: z.array(ContactSchema),
  lanes: z.object({ partner: LaneSchema, vendor: LaneSchema }),
  closeDates: z.array(DateClaimSchema),
  process: z.object({
    basis: z.enum(['TEMPLATE', 'CUSTOMER']),
    confirmedAt: DaySchema.nullable(),
  }),
})
export type Facts = z.infer<typeof FactsSchema>

/** Reads facts from outside; a refusal names the first field that is wrong and what it must be. */
export function readFacts(input: unknown): Outcome<Facts, 'facts-unreadable'> {
  const read = FactsSchema.safeParse(input)
  if (read.success) return done(read.data)
  const [first] = read.error.issues
  const field = first?.path.join('.') ?? ''
  return refuse('facts-unreadable', { field, problem: first?.message ?? '' })
}

function noneTwice(items: readonly { key: string }[]): boolean {
  return new Set(items.map((item) => item.key)).size === items.length
}
