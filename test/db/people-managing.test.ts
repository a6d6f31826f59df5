import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { auditEntries } from '#db/audit/entries'
import { tx } from '#db/client'
import { signOut } from '#db/people/end-sessions'
import { changeRole, disablePerson, signOutEverywhere } from '#db/people/manage'
import { signIn } from '#db/people/sign-in'
import { users } from '#db/schema/people'
import { come, door, home, withPassword } from '#test/db/people-at-the-door'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, anAdmin, aSeller, aVendorAdmin, type Firm } from '#test/support/people'

ownDatabase()
let firm: Firm

beforeAll(async () => {
  firm = await aFirm('Brightwater')
})

test('coming, failing and leaving are rows of the audit log, without the password', async () => {
  const admin = await aVendorAdmin()
  const seller = await aSeller(firm)
  const email = await withPassword(seller.userId)
  await signIn({ email, password: 'a wrong guess' }, home)
  await signOut(await come(email))
  const { rows } = await auditEntries(admin, { about: seller.userId })
  expect(rows.map((row) => [row.action, row.isSystem])).toEqual([
    ['sign-out', false],
    ['sign-in', false],
    ['sign-in.failed', true],
  ])
  expect(JSON.stringify(rows)).not.toContain('a wrong guess')
  expect(rows.every((row) => row.recordName === seller.name)).toBe(true)
})

test('the audit log pages without a gap or a double, and only the vendor’s admin reads it', async () => {
  const admin = await aVendorAdmin()
  const all: string[] = []
  for (let after: string | undefined, page = 0; page < 50; page++) {
    const { rows, next } = await auditEntries(admin, after ? { after } : {})
    all.push(...rows.map((row) => row.id))
    if (!next) break
    after = next
  }
  const { rowCount } = await tx(door, (t) => t.execute('select 1 from audit_log'))
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBe(rowCount)
  await expect(auditEntries(await anAdmin(firm), {})).rejects.toThrow('may not')
})

test('a person of one firm cannot be reached through another', async () => {
  const rivalAdmin = await anAdmin(await aFirm('Rival'))
  const seller = await aSeller(firm)
  const asOwn = { organisation: rivalAdmin.partnerId, userId: seller.userId }
  expect(await disablePerson(rivalAdmin, asOwn)).toEqual({ ok: false, refusal: 'unknown' })
  expect(await changeRole(rivalAdmin, { ...asOwn, role: 'admin' })).toEqual({
    ok: false,
    refusal: 'unknown',
  })
  expect(await signOutEverywhere(rivalAdmin, { ...asOwn, userId: 'x' })).toEqual({
    ok: false,
    refusal: 'unknown',
  })
  await expect(disablePerson(rivalAdmin, { ...asOwn, organisation: firm.id })).rejects.toThrow(
    'may not',
  )
  await expect(disablePerson(rivalAdmin, { ...asOwn, organisation: null })).rejects.toThrow(
    'may not',
  )
  const [row] = await tx(door, (t) => t.select().from(users).where(eq(users.id, seller.userId)))
  expect(row).toMatchObject({ role: 'seller', disabledAt: null })
})

test('the last admin stays, even when two admins remove each other at once', async () => {
  const own = await aFirm('Two Admins')
  const [a, b] = [await anAdmin(own), await anAdmin(own)]
  const remove = (by: typeof a, whom: typeof a) =>
    disablePerson(by, { organisation: own.id, userId: whom.userId })
  const answers = await Promise.all([remove(a, b), remove(b, a)])
  expect(answers.filter((answer) => answer.ok).length).toBe(1)
  const refused = answers.find((answer) => !answer.ok)
  expect(refused).toEqual({ ok: false, refusal: 'last-admin' })
  const left = answers[0]?.ok ? a : b
  const demoted = await changeRole(left, {
    organisation: own.id,
    userId: left.userId,
    role: 'seller',
  })
  expect(demoted).toEqual({ ok: false, refusal: 'last-admin' })
  expect(
    await changeRole(left, { organisation: own.id, userId: left.userId, role: 'reviewer' }),
  ).toEqual({ ok: false, refusal: 'bad-role' })
})
