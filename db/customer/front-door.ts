import { randomInt } from 'node:crypto'

import { and, eq, isNull } from 'drizzle-orm'

import { type CustomerActor, system } from '#core/access/actor'
import { codeMs, codesPerDay, codeTries, masked, visitMs } from '#core/customer/link'
import { dayMs } from '#core/shared/day'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx, type Tx } from '#db/client'
import { codeHash, isSame } from '#db/customer/hashes'
import { type OpenLink, openLink } from '#db/customer/open-link'
import { writeLetter } from '#db/letters/write'
import { hashOf, newToken } from '#db/people/tokens'
import { customerKeys, customerLinks, customerVisits } from '#db/schema/customers'

const door = system('front door')

/** What stands on the door of a link: who asks, and whom. Nothing of the deal is told before the code. */
export type Door = {
  partner: string
  vendor: string
  sentByName: string
  until: Date
  mailbox: string
}

/** Reads and changes nothing: mail scanners open links too. Null for a link that opens nothing (any more). */
export async function doorOf(token: string, now = new Date()): Promise<Door | null> {
  const open = await tx(door, (t) => openLink(t, token, now))
  if (!open) return null
  const { partner, vendor, sentByName, expiresAt: until, person } = open
  return { partner, vendor, sentByName, until, mailbox: masked(person.email) }
}

/**
 * Sends six digits to the mailbox on record, five times a day at most. The answer is the same whether a code
 * went out or not: nobody learns from it whether a link lives.
 */
export async function askForCode(token: string, now = new Date()): Promise<void> {
  await tx(door, async (t) => {
    const open = await openLink(t, token, now, true)
    if (!open) return
    const { codeSentAt, codesSent } = open.key
    const isNewDay = codeSentAt === null || codeSentAt.getTime() < now.getTime() - dayMs
    if (!isNewDay && codesSent >= codesPerDay) return
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    await changeKey(t, open, {
      codeHash: codeHash(token, code),
      codeSentAt: now,
      codesSent: isNewDay ? 1 : codesSent + 1,
      codeTries: 0,
    })
    const { actor, person, partner, vendor } = open
    const { partnerId, dealId } = actor
    const facts = { code, dealId, partner, vendor }
    await writeLetter(t, { ...person, partnerId }, { kind: 'customer-code', facts }, now)
  })
}

const changeKey = (t: Tx, { key }: OpenLink, set: Partial<typeof customerKeys.$inferInsert>) =>
  t
    .update(customerKeys)
    .set(set)
    .where(and(eq(customerKeys.partnerId, key.partnerId), eq(customerKeys.linkId, key.linkId)))

/**
 * Lets a browser in that gives the code in time: what to put in its cookie, and until when. Whatever is wrong,
 * the answer is one and the same. Tries are counted before they are compared, one after the other.
 */
export async function enterCode(
  token: string,
  code: string,
  now = new Date(),
): Promise<Outcome<{ visit: string; until: Date }, 'wrong-code'>> {
  return tx(door, async (t) => {
    const open = await openLink(t, token, now, true)
    if (!open) return refuse('wrong-code')
    const { codeHash: kept, codeSentAt, codeTries: tries } = open.key
    if (kept === null || codeSentAt === null || tries >= codeTries) return refuse('wrong-code')
    await changeKey(t, open, { codeTries: tries + 1 })
    if (codeSentAt.getTime() < now.getTime() - codeMs) return refuse('wrong-code')
    if (!isSame(kept, codeHash(token, code))) return refuse('wrong-code')
    // A code opens once; who wants in again asks for another.
    await changeKey(t, open, { codeHash: null })
    return done(await openVisit(t, open, now))
  })
}

async function openVisit(t: Tx, { actor, expiresAt: linkEnd }: OpenLink, now: Date) {
  const { partnerId, linkId } = actor
  const visit = newToken()
  const until = new Date(Math.min(now.getTime() + visitMs, linkEnd.getTime()))
  const row = { partnerId, linkId, tokenHash: hashOf(visit), at: now, expiresAt: until }
  await t.insert(customerVisits).values({ id: crypto.randomUUID(), ...row })
  await t
    .update(customerLinks)
    .set({ openedAt: now })
    .where(
      and(
        eq(customerLinks.partnerId, partnerId),
        eq(customerLinks.id, linkId),
        isNull(customerLinks.openedAt),
      ),
    )
  return { visit, until }
}

export type Visit = Omit<Door, 'mailbox'> & { actor: CustomerActor }

/** Who stands behind a link and the cookie of a browser, or null: both must live, and belong together. */
export async function visitOf(
  token: string,
  visit: string,
  now = new Date(),
): Promise<Visit | null> {
  return tx(door, async (t) => {
    const open = await openLink(t, token, now)
    if (!open) return null
    const [row] = await t
      .select({ linkId: customerVisits.linkId, expiresAt: customerVisits.expiresAt })
      .from(customerVisits)
      .where(eq(customerVisits.tokenHash, hashOf(visit)))
    if (!row || row.linkId !== open.actor.linkId || row.expiresAt <= now) return null
    const { actor, partner, vendor, sentByName, expiresAt: until } = open
    return { actor, partner, vendor, sentByName, until }
  })
}
