import { assess, type Assessment } from '#core/alignment/assess'
import { DealEventSchema } from '#core/buying-process/events'
import type { Facts } from '#core/buying-process/facts'
import { fold } from '#core/buying-process/fold'
import type { Day } from '#core/shared/day'
import { logOf } from '#core/worked/log-of'
import type { Story } from '#core/worked/story'

export type Judged = { facts: Facts; assessment: Assessment }

/** A worked deal on one day, as it was known on that day. Throws when its log could not be a deal's. */
export function judgedOn(story: Story, day: Day): Judged {
  const events = logOf(story).map((event) => DealEventSchema.parse(event))
  const facts = fold(events, { asOf: day, knownAt: `${day}T23:59:59Z` })
  return { facts, assessment: assess(facts) }
}
