import { type Finding } from '#core/alignment/finding'
import { knownEvents } from '#core/buying-process/log'
import { openQuestions } from '#core/deals/coaching'
import { type Disposition, dispositionsOf, findingKey } from '#core/deals/dispositions'
import type { DealView } from '#db/deals/deal'

/** A record of a finding as a page tells it: who wrote it, and in which words. */
export type Told = { byName: string | null; words: string | null }
export type Aside = Disposition & Told
export type AskedQuestion = Told & {
  id: string
  day: string
  /** The finding it is about, where it is about one. */
  finding: string | null
}

/** What was decided about each finding and still stands, and the vendor's questions without an answer. */
export function standingOf({ log, facts }: Pick<DealView, 'log' | 'facts'>) {
  const events = log.map(({ event }) => event)
  const known = knownEvents(events, events.at(-1)?.recordedAt ?? '')
  const beside = new Map(log.map((record) => [record.event.id, record]))
  const told = (id: string): Told => {
    const { byName = null, words = null } = beside.get(id) ?? {}
    return { byName, words }
  }
  const aside = new Map(
    [...dispositionsOf(known, facts.asOf)].map(([key, one]): [string, Aside] => [
      key,
      { ...one, ...told(one.event) },
    ]),
  )
  const questions = openQuestions(known).map(({ id, occurredAt: day, data }): AskedQuestion => {
    const { rule, subject } = data
    const about = rule === undefined ? null : { rule, ...(subject !== undefined && { subject }) }
    return { id, day, finding: about && findingKey(about), ...told(id) }
  })
  return { aside, questions }
}

/** The finding an address names, while it stands. */
export const findingIn = ({ assessment }: DealView, key: string): Finding | undefined =>
  assessment.findings.find((one) => findingKey(one) === key)
