import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import { acceptInvitation } from '#db/people/accept-invitation'
import { askForReset } from '#db/people/ask-for-reset'
import { changePassword } from '#db/people/change-password'
import { inviteFirstAdmin } from '#db/people/invite-first-admin'
import { disablePerson } from '#db/people/manage'
import { hashPassword } from '#db/people/passwords'
import { peopleOf } from '#db/people/people-of'
import { personOfSession } from '#db/people/person-of-session'
import { resetOf, resetPassword } from '#db/people/reset-password'
import { signIn } from '#db/people/sign-in'
import {
  come,
  guest,
  home,
  hoursFromNow,
  lettersTo,
  oldPassword,
  tokenFor,
  tokenOf,
  withPassword,
} from '#test/db/people-at-the-door'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, anAdmin, aSeller, type Firm } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const database = ownDatabase()
let firm: Firm
let admin: PartnerActor

beforeAll(async () => {
  await setUpProgramme(database.ownerUrl)
  firm = await aFirm('Brightwater')
  admin = await anAdmin(firm)
})

const accept = (token: string, now = new Date()) => acceptInvitation({ token, ...guest }, home, now)

test('a reset sets one password, once, ends every session and writes to its owner', async () => {
  const email = await withPassword((await aSeller(firm)).userId)
  const sid = await come(email)
  await askForReset(email)
  await askForReset(email)
  const token = await tokenFor(email)
  const older = tokenOf((await lettersTo(email))[0])
  expect(await resetOf(token)).toEqual({ email })
  expect(await resetPassword({ token, password: `${email} 123456789` })).toEqual({
    ok: false,
    refusal: 'about-you',
  })
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => resetPassword({ token, password: guest.password })),
  )
  expect(answers.filter((answer) => answer.ok).length).toBe(1)
  expect(await resetPassword({ token: older, password: guest.password })).toEqual({
    ok: false,
    refusal: 'used-up',
  })
  expect(await personOfSession(sid)).toBeNull()
  expect((await signIn({ email, password: oldPassword }, home)).ok).toBe(false)
  expect((await signIn({ email, password: guest.password }, home)).ok).toBe(true)
  expect((await lettersTo(email)).map((letter) => letter.kind)).toEqual([
    'password-reset',
    'password-reset',
    'password-changed',
  ])
})

test('a reset works for one hour, three are mailed in an hour, and none to a stranger', async () => {
  const actor = await aSeller(firm)
  const email = await withPassword(actor.userId)
  for (let at = 0; at < 5; at++) await askForReset(email)
  expect((await lettersTo(email)).length).toBe(3)
  const token = await tokenFor(email)
  expect(await resetOf(token, hoursFromNow(0.99))).not.toBeNull()
  expect(await resetOf(token, hoursFromNow(1.01))).toBeNull()
  await askForReset('nobody@people.example')
  await askForReset('not an address')
  expect(await lettersTo('nobody@people.example')).toEqual([])
  await disablePerson(admin, { organisation: firm.id, userId: actor.userId })
  expect(await resetPassword({ token, password: guest.password })).toEqual({
    ok: false,
    refusal: 'used-up',
  })
})

test('a new password needs the old one, keeps this session and ends the others', async () => {
  const actor = await aSeller(firm)
  const email = await withPassword(actor.userId)
  const [here, there] = [await come(email), await come(email)]
  const sessionId = (await personOfSession(here))?.sessionId ?? ''
  const change = (old: string, password: string) =>
    changePassword(actor, { old, password, sessionId })
  expect(await change('a wrong old one', guest.password)).toEqual({ ok: false, refusal: 'wrong' })
  expect(await change(oldPassword, 'short')).toEqual({ ok: false, refusal: 'too-short' })
  expect(await change(oldPassword, guest.password)).toEqual({ ok: true, value: null })
  expect(await personOfSession(here)).not.toBeNull()
  expect(await personOfSession(there)).toBeNull()
  expect((await lettersTo(email)).at(-1)?.kind).toBe('password-changed')
})

test('passwords are kept as argon2id, 46 MiB, one pass, one lane', async () => {
  expect(await hashPassword('the kettle hums at six')).toMatch(
    /^\$argon2id\$v=19\$m=47104,t=1,p=1\$/,
  )
})

test('a list of people shows the own firm and no hash; a seller has no such list', async () => {
  const people = await peopleOf(admin, firm.id)
  expect(people.map((row) => row.email)).toContain(await withPassword(admin.userId))
  expect(JSON.stringify(people)).not.toContain('argon2')
  const rivalId = (await aFirm('Unseen')).id
  await expect(peopleOf(admin, rivalId)).rejects.toThrow('may not')
  await expect(peopleOf(await aSeller(firm), firm.id)).rejects.toThrow('may not')
})

test('the command line makes a first admin and never a second', async () => {
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(`select set_config('app.reach', 'system', false)`)
  await owner.query(`update users set disabled_at = now() where role = 'vendor-admin'`)
  await owner.end()
  expect(await inviteFirstAdmin('no address')).toEqual({ ok: false, refusal: 'bad-address' })
  const first = await inviteFirstAdmin('first@people.example')
  const second = await inviteFirstAdmin('first@people.example')
  if (!first.ok || !second.ok) throw new Error('refused')
  expect(await accept(first.value.token)).toEqual({ ok: false, refusal: 'used-up' })
  const came = await accept(second.value.token)
  if (!came.ok) throw new Error(came.refusal)
  expect((await personOfSession(came.value.sid))?.person).toMatchObject({
    kind: 'staff',
    role: 'vendor-admin',
  })
  expect(await inviteFirstAdmin('second@people.example')).toEqual({
    ok: false,
    refusal: 'admin-exists',
  })
})
