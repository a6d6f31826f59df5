import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import { tx } from '#db/client'
import { acceptInvitation } from '#db/people/accept-invitation'
import { invitationOf } from '#db/people/invitation-of'
import { invite } from '#db/people/invite'
import { disablePerson } from '#db/people/manage'
import { invitationsTo } from '#db/people/people-of'
import { personOfSession } from '#db/people/person-of-session'
import { signIn } from '#db/people/sign-in'
import { resendInvitation, withdrawInvitation } from '#db/people/withdraw-invitation'
import { invitations, passwordResets, users } from '#db/schema/people'
import { door, guest, home, hoursFromNow, lettersTo, tokenFor } from '#test/db/people-at-the-door'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aLeader, anAdmin, aSeller, aVendorAdmin, type Firm } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const database = ownDatabase()
let firm: Firm
let admin: PartnerActor

beforeAll(async () => {
  await setUpProgramme(database.ownerUrl)
  firm = await aFirm('Brightwater')
  admin = await anAdmin(firm)
})

async function invited(email: string, role = 'seller', by: PartnerActor = admin): Promise<string> {
  const sent = await invite(by, { organisation: by.partnerId, email, role })
  if (!sent.ok) throw new Error(sent.refusal)
  return tokenFor(email)
}

const accept = (token: string, now = new Date()) => acceptInvitation({ token, ...guest }, home, now)

test('a link makes one account with the invited address and role, and signs the guest in', async () => {
  const token = await invited('ida@people.example', 'leader')
  expect(await invitationOf(token)).toMatchObject({
    email: 'ida@people.example',
    organisation: 'Brightwater',
    invitedBy: admin.name,
    role: 'leader',
  })
  const came = await accept(token)
  if (!came.ok) throw new Error(came.refusal)
  expect((await personOfSession(came.value.sid))?.person).toMatchObject({
    kind: 'partner',
    partnerId: firm.id,
    role: 'leader',
    name: 'Ida Holm',
    timeZone: 'Europe/Oslo',
  })
  expect(await accept(token)).toEqual({ ok: false, refusal: 'used-up' })
  expect((await signIn({ email: 'IDA@people.example', password: guest.password }, home)).ok).toBe(
    true,
  )
})

test('twenty guests with one link at once make one account', async () => {
  const token = await invited('twenty@people.example')
  const answers = await Promise.all(Array.from({ length: 20 }, () => accept(token)))
  expect(answers.filter((answer) => answer.ok).length).toBe(1)
  const refusals = answers.map((answer) => (answer.ok ? 'came in' : answer.refusal))
  expect(new Set(refusals)).toEqual(new Set(['came in', 'used-up']))
  const made = await tx(door, (t) =>
    t.select().from(users).where(eq(users.email, 'twenty@people.example')),
  )
  expect(made).toMatchObject([{ role: 'seller', partnerId: firm.id }])
})

test('a link is worthless after 72 hours, when taken back, when sent again, and when its inviter is disabled', async () => {
  const late = await invited('late@people.example')
  expect(await invitationOf(late, hoursFromNow(71.9))).not.toBeNull()
  expect(await accept(late, hoursFromNow(72.1))).toEqual({ ok: false, refusal: 'used-up' })

  const back = await invited('back@people.example')
  const [row] = (await invitationsTo(admin, firm.id)).filter(
    (open) => open.email === 'back@people.example',
  )
  const asked = { organisation: firm.id, invitationId: row?.id ?? '' }
  const rival = await anAdmin(await aFirm('Rival'))
  expect(await withdrawInvitation(rival, { ...asked, organisation: rival.partnerId })).toEqual({
    ok: false,
    refusal: 'unknown',
  })
  expect((await resendInvitation(admin, asked)).ok).toBe(true)
  expect(await accept(back)).toEqual({ ok: false, refusal: 'used-up' })
  const again = await tokenFor('back@people.example')
  const [fresh] = (await invitationsTo(admin, firm.id)).filter(
    (open) => open.email === 'back@people.example',
  )
  expect(await withdrawInvitation(admin, { ...asked, invitationId: fresh?.id ?? '' })).toEqual({
    ok: true,
    value: null,
  })
  expect(await accept(again)).toEqual({ ok: false, refusal: 'used-up' })

  const second = await anAdmin(firm)
  const orphan = await invited('orphan@people.example', 'seller', second)
  await disablePerson(admin, { organisation: firm.id, userId: second.userId })
  expect(await invitationOf(orphan)).toBeNull()
  expect(await accept(orphan)).toEqual({ ok: false, refusal: 'used-up' })
  for (const guess of ['', 'x', '\u0000', 'a'.repeat(43)]) {
    expect(await accept(guess)).toEqual({ ok: false, refusal: 'used-up' })
  }
})

test('an address that has an account elsewhere is answered like any other, and stays what it is', async () => {
  const rival = await aSeller(await aFirm('Elsewhere'))
  const [there] = await tx(door, (t) => t.select().from(users).where(eq(users.id, rival.userId)))
  const token = await invited(there?.email ?? '', 'admin')
  expect(await accept(token)).toEqual({ ok: false, refusal: 'address-taken' })
  const [after] = await tx(door, (t) => t.select().from(users).where(eq(users.id, rival.userId)))
  expect(after).toEqual(there)
})

test('an admin invites into the own firm only, into partner roles only, 20 a day', async () => {
  const own = await aFirm('Busy')
  const busy = await anAdmin(own)
  const ask = (email: string, role = 'seller') =>
    invite(busy, { organisation: own.id, email, role })
  expect(await ask('a@people.example', 'vendor-admin')).toEqual({ ok: false, refusal: 'bad-role' })
  expect(await ask('"a@evil.example"@people.example')).toEqual({
    ok: false,
    refusal: 'bad-address',
  })
  await expect(
    invite(busy, { organisation: firm.id, email: 'a@people.example', role: 'seller' }),
  ).rejects.toThrow('may not')
  await expect(
    invite(busy, { organisation: null, email: 'a@people.example', role: 'reviewer' }),
  ).rejects.toThrow('may not')
  await expect(
    invite(await aLeader(own), { organisation: own.id, email: 'a@people.example', role: 'seller' }),
  ).rejects.toThrow('may not')
  const answers = await Promise.all(
    Array.from({ length: 25 }, (_, at) => ask(`guest${at}@people.example`)),
  )
  expect(answers.filter((answer) => answer.ok).length).toBe(20)
  expect(await ask('one.more@people.example')).toEqual({ ok: false, refusal: 'too-many-today' })
  expect(
    await invite(
      busy,
      { organisation: own.id, email: 'guest0@people.example', role: 'seller' },
      hoursFromNow(25),
    ),
  ).toEqual({ ok: false, refusal: 'already-invited' })
})

test('the vendor’s admin invites staff, and people of any partner', async () => {
  const vendor = await aVendorAdmin()
  expect(
    (await invite(vendor, { organisation: null, email: 'staff@people.example', role: 'reviewer' }))
      .ok,
  ).toBe(true)
  expect(
    (
      await invite(vendor, {
        organisation: firm.id,
        email: 'of.firm@people.example',
        role: 'admin',
      })
    ).ok,
  ).toBe(true)
  expect(await invitationOf(await tokenFor('staff@people.example'))).toMatchObject({
    organisation: 'Lumenfeld',
  })
  const [letter] = await lettersTo('of.firm@people.example')
  expect(letter).toMatchObject({ kind: 'invitation', partnerId: firm.id })
})

test('no token stands in the tables of invitations and resets', async () => {
  const token = await invited('hashed@people.example')
  const rows = await tx(door, async (t) => [
    await t.select().from(invitations),
    await t.select().from(passwordResets),
  ])
  expect(JSON.stringify(rows)).not.toContain(token)
})
