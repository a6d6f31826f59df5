import { z } from 'zod'

import { audiences } from '#content/frontmatter'
import { Key, PlaybookId, readWritten, StageKey, Words } from '#content/words'

const Hours = z.int().min(0).max(80)

const Campaign = z.strictObject({
  key: Key,
  stage: StageKey,
  title: Words,
  /** Keys of the requirements it helps customers settle; none before the first stage. */
  settles: z.array(z.string().regex(/^[A-Z]\d$/)),
  /** What the customer has of it. */
  gives: Words,
  activity: Words,
  who: Words,
  readers: z.array(z.enum(audiences)).min(1),
  hours: z.strictObject({ partner: Hours, vendor: Hours }),
  /** Spent besides hours, in whole EUR; assumed. */
  spent: z.int().min(0),
  /** The customer's act by which one knows that it worked. */
  worked: Words,
  playbook: PlaybookId,
})
export type Campaign = z.infer<typeof Campaign>

/** What an hour of a partner's or the vendor's people is taken to be worth: EUR 900 a day of eight. Assumed. */
export const dayRate = 900
export const hoursOfDay = 8

/** Ideas for creating demand, by the stage they help customers settle. */
export const campaigns: readonly Campaign[] = z.array(Campaign).parse(readWritten('campaigns.json'))

/** Whole EUR for the hours not billed elsewhere and what is spent besides. */
export const costOf = ({ hours, spent }: Campaign): number =>
  ((hours.partner + hours.vendor) * dayRate) / hoursOfDay + spent
