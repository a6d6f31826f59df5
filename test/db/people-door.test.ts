import { beforeAll, expect, test } from 'vitest'

import { tx } from '#db/client'
import { signOut } from '#db/people/end-sessions'
import { changeRole, disablePerson, enablePerson, signOutEverywhere } from '#db/people/manage'
import { endOwnSession, ownSessions } from '#db/people/own-sessions'
import { personOfSession } from '#db/people/person-of-session'
import { signIn } from '#db/people/sign-in'
import { sessions } from '#db/schema/people'
import {
  come,
  door,
  home,
  oldPassword as password,
  withPassword,
} from '#test/db/people-at-the-door'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, anAdmin, aSeller, aVendorAdmin, type Firm } from '#test/support/people'

ownDatabase()
const minutes = (count: number, from = new Date()) => new Date(from.getTime() + count * 60_000)
let firm: Firm

beforeAll(async () => {
  firm = await aFirm('Brightwater')
})

test('a session is refused from the next request on: signed out, disabled, another role, signed out everywhere', async () => {
  const admin = await anAdmin(firm)
  const seller = await aSeller(firm)
  const email = await withPassword(seller.userId)
  const member = { organisation: firm.id, userId: seller.userId }
  const ends = {
    'signed out': (sid: string) => signOut(sid),
    'another role': () => changeRole(admin, { ...member, role: 'leader' }),
    'signed out everywhere': () => signOutEverywhere(admin, member),
    disabled: () => disablePerson(admin, member),
  }
  for (const [how, end] of Object.entries(ends)) {
    const sid = await come(email)
    const before = (await personOfSession(sid))?.person.userId
    await end(sid)
    const after = await personOfSession(sid)
    expect({ how, before, after }).toEqual({ how, before: seller.userId, after: null })
  }
  expect((await signIn({ email, password }, home)).ok).toBe(false)
  await enablePerson(admin, member)
  expect((await personOfSession(await come(email)))?.person.role).toBe('leader')
})

test('a session rests 60 minutes for a partner and 30 for staff, and lives 12 hours at most', async () => {
  const seller = await withPassword((await aSeller(firm)).userId)
  const staff = await withPassword((await aVendorAdmin()).userId)
  const now = new Date()
  for (const [email, rest] of [
    [seller, 60],
    [staff, 30],
  ] as const) {
    const sid = await come(email, now)
    expect(await personOfSession(sid, minutes(rest - 1, now))).not.toBeNull()
    expect(await personOfSession(sid, minutes(2 * rest - 1.5, now))).not.toBeNull()
    expect(await personOfSession(sid, minutes(3 * rest, now))).toBeNull()
  }
  const kept = await come(seller, now)
  for (let at = 30; at < 12 * 60; at += 30) await personOfSession(kept, minutes(at, now))
  expect(await personOfSession(kept, minutes(12 * 60 - 1, now))).not.toBeNull()
  expect(await personOfSession(kept, minutes(12 * 60, now))).toBeNull()
})

test('the database keeps no session id, only its hash', async () => {
  const sid = await come(await withPassword((await aSeller(firm)).userId))
  const rows = await tx(door, (t) => t.select().from(sessions))
  expect(JSON.stringify(rows)).not.toContain(sid)
  expect(await personOfSession('')).toBeNull()
  expect(await personOfSession('\u0000')).toBeNull()
})

test('one signs out there only what is one’s own', async () => {
  const seller = await aSeller(firm)
  const rival = await aSeller(await aFirm('Nordlicht'))
  const email = await withPassword(seller.userId)
  const [first, second] = [await come(email), await come(email)]
  const there = (await personOfSession(first))?.sessionId ?? ''
  expect((await ownSessions(seller)).length).toBe(2)
  expect(await ownSessions(rival)).toEqual([])
  expect((await endOwnSession(rival, there)).ok).toBe(false)
  expect((await endOwnSession(seller, "' or 1=1")).ok).toBe(false)
  expect(await personOfSession(first)).not.toBeNull()
  expect((await endOwnSession(seller, there)).ok).toBe(true)
  expect(await personOfSession(first)).toBeNull()
  expect(await personOfSession(second)).not.toBeNull()
})
