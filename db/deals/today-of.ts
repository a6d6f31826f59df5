import { and, desc, eq, gte, inArray, isNotNull } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { may, mustBeAllowed } from '#core/access/may'
import { readDealAsk } from '#core/deals/list'
import { type Mirror, mirrorOf } from '#core/deals/mirror'
import { reminderDue } from '#core/deals/reminders'
import { live } from '#core/registration/status'
import { dayMs } from '#core/shared/day'
import { tx, type Tx } from '#db/client'
import { type DealLine, dealsOf } from '#db/deals/deals-of'
import { persons, registrations, transitions } from '#db/schema/deals'

const mirrorMs = 90 * dayMs
const considered = 200

export type Asked = { line: DealLine; note: string; by: string; fields: string[]; facts: string[] }

/** What a partner's day starts with: its own deals, or the whole firm's for those who lead. */
export type Today = {
  firmWide: boolean
  /** Questions of the vendor that wait for an answer. */
  asked: Asked[]
  /** Live deals whose light calls for a talk, most urgent first. */
  worth: DealLine[]
  /** Protections that end within 30 days, the nearest end first. */
  ending: DealLine[]
  deals: DealLine[]
  /** True when there are more deals than were looked at. */
  more: boolean
  /** Names of the people at the customers of these deals: deal, then key of the person. */
  people: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Decisions of the last 90 days on this firm's registrations, and how many wait now. */
  mirror: Mirror
  waiting: number
}

export async function todayOf(actor: PartnerActor, now = new Date()): Promise<Today> {
  mustBeAllowed(actor, 'read own deals')
  const firmWide = may(actor, 'see own team')
  const ask = { ...readDealAsk(() => ''), owner: firmWide ? null : actor.userId }
  const { lines, next } = await dealsOf(actor, ask, considered, now)
  const alive = lines.filter(({ status }) => live.includes(status))
  const worth = alive.filter(
    ({ status, reading }) =>
      status !== 'action_required' && ['OUT_OF_STEP', 'AT_RISK'].includes(reading.light),
  )
  const ending = alive
    .filter(
      ({ status, protectedUntil: end }) => status === 'approved' && end && reminderDue(end, now),
    )
    .toSorted((one, other) => Number(one.protectedUntil) - Number(other.protectedUntil))
  return tx(actor, async (t) => ({
    firmWide,
    worth,
    ending,
    deals: alive,
    more: next !== null,
    asked: await askedIn(
      t,
      actor,
      lines.filter(({ status }) => status === 'action_required'),
    ),
    people: await peopleIn(
      t,
      actor,
      worth.map(({ id }) => id),
    ),
    ...(await mirrorIn(t, actor, now)),
  }))
}

async function askedIn(t: Tx, actor: PartnerActor, lines: DealLine[]): Promise<Asked[]> {
  if (lines.length === 0) return []
  const steps = await t
    .select({ dealId: registrations.dealId, step: transitions })
    .from(transitions)
    .innerJoin(
      registrations,
      and(
        eq(registrations.partnerId, transitions.partnerId),
        eq(registrations.id, transitions.registrationId),
      ),
    )
    .where(
      and(
        eq(transitions.partnerId, actor.partnerId),
        eq(transitions.to, 'action_required'),
        inArray(
          registrations.dealId,
          lines.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(desc(transitions.version))
  return lines.map((line) => {
    const last = steps.find(({ dealId }) => dealId === line.id)?.step
    const { note = '', byName = '', fields = [], facts = [] } = last ?? {}
    return { line, note: note ?? '', by: byName, fields, facts }
  })
}

async function peopleIn(t: Tx, actor: PartnerActor, ids: string[]): Promise<Today['people']> {
  const named = new Map<string, Map<string, string>>()
  if (ids.length === 0) return named
  const rows = await t
    .select({ dealId: persons.dealId, buyer: persons.buyer, name: persons.name })
    .from(persons)
    .where(and(eq(persons.partnerId, actor.partnerId), inArray(persons.dealId, ids)))
  for (const { dealId, buyer, name } of rows) {
    const those = named.get(dealId) ?? new Map<string, string>()
    if (name !== null) those.set(buyer, name)
    named.set(dealId, those)
  }
  return named
}

async function mirrorIn(t: Tx, actor: PartnerActor, now: Date) {
  const own = eq(registrations.partnerId, actor.partnerId)
  const decided = await t
    .select({
      receivedAt: registrations.receivedAt,
      decidedAt: registrations.decidedAt,
      decisionDueAt: registrations.decisionDueAt,
    })
    .from(registrations)
    .where(
      and(
        own,
        isNotNull(registrations.decidedAt),
        gte(registrations.decidedAt, new Date(now.getTime() - mirrorMs)),
      ),
    )
  const waiting = await t.$count(
    registrations,
    and(own, inArray(registrations.status, ['submitted', 'in_review'])),
  )
  const mirror = mirrorOf(
    decided.flatMap(({ decidedAt, ...rest }) => (decidedAt ? [{ ...rest, decidedAt }] : [])),
  )
  return { mirror, waiting }
}
