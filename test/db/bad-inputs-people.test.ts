import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { type PartnerActor, system } from '#core/access/actor'
import { appearances } from '#core/people/appearance'
import { Email } from '#core/people/email'
import { passwordProblem } from '#core/people/password'
import { isTimeZone } from '#core/people/time-zone'
import { tx } from '#db/client'
import { acceptInvitation } from '#db/people/accept-invitation'
import { askForReset } from '#db/people/ask-for-reset'
import { changeAccount } from '#db/people/change-account'
import { changePassword } from '#db/people/change-password'
import { invite } from '#db/people/invite'
import { changeRole, disablePerson } from '#db/people/manage'
import { endOwnSession } from '#db/people/own-sessions'
import { personIn } from '#db/people/people-of'
import { resetPassword } from '#db/people/reset-password'
import { signIn } from '#db/people/sign-in'
import { hashOf } from '#db/people/tokens'
import { resendInvitation, withdrawInvitation } from '#db/people/withdraw-invitation'
import { auditLog, letters } from '#db/schema/ledger'
import { invitations, users } from '#db/schema/people'
import { all, sample, unkeepable, wrongOf } from '#test/support/bad-inputs'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, anAdmin, aSeller, aVendorAdmin, type Firm } from '#test/support/people'

ownDatabase()

let firm: Firm
const sellers: PartnerActor[] = []
beforeAll(async () => {
  firm = await aFirm('Brightwater')
  for (let lane = 0; lane < 8; lane++) sellers.push(await aSeller(firm))
})

const isName = (value: string) =>
  value.trim() !== '' && value.length <= 120 && !/[\p{Cc}\p{Surrogate}]/u.test(value)
const visitorAt = (address: string) => ({ agent: 'a browser', address })
const told = (outcome: { ok: boolean; refusal?: string }) => (outcome.ok ? null : outcome.refusal)

describe('every line, in every field about people', () => {
  test('a name is kept to the letter, or refused; nothing else is a zone or an appearance', async () => {
    const good = { name: 'Amina', timeZone: 'UTC', appearance: 'dark' }
    const wrong = await wrongOf(all, sellers, async (value, seller) => {
      const renamed = told(await changeAccount(seller, { ...good, name: value }))
      if (renamed !== (isName(value) ? null : 'bad-name')) return `name: ${String(renamed)}`
      const zone = told(await changeAccount(seller, { ...good, name: 'A', timeZone: value }))
      if (!isTimeZone(value) && zone !== 'bad-zone') return 'taken for a time zone'
      const look = told(await changeAccount(seller, { ...good, name: 'A', appearance: value }))
      if (appearances.every((one) => one !== value) && look !== 'bad-appearance') return 'a look'
      return null
    })
    expect(wrong).toEqual([])
    const rows = await tx(system('test'), (t) =>
      t
        .select({ data: auditLog.data })
        .from(auditLog)
        .where(eq(auditLog.action, 'account.changed')),
    )
    const kept = new Set(rows.map(({ data }) => data['to']))
    const due = all.map(({ value }) => value).filter(isName)
    expect(due.filter((name) => !kept.has(name))).toEqual([])
    const [seller] = sellers
    for (const name of due.slice(0, 200)) {
      if (seller) await changeAccount(seller, { ...good, name })
      const [row] = await tx(system('test'), (t) =>
        t
          .select()
          .from(users)
          .where(eq(users.id, seller?.userId ?? '')),
      )
      expect(row?.name).toBe(name)
    }
  })

  test('an address is invited as the address it means, or refused', async () => {
    const admin = await anAdmin(firm)
    const wrong = await wrongOf(all, [admin], async (value) => {
      const sent = told(
        await invite(admin, { organisation: firm.id, email: value, role: 'seller' }),
      )
      const role = told(
        await invite(admin, { organisation: firm.id, email: 'guest@people.example', role: value }),
      )
      if (role !== 'bad-role') return 'taken for a role'
      if (Email.safeParse(value).success) return null
      await askForReset(value)
      return sent === 'bad-address' ? null : `invited: ${String(sent)}`
    })
    expect(wrong).toEqual([])
    const sent = await tx(system('test'), (t) => t.select().from(invitations))
    expect(sent.every(({ email }) => all.some(({ value }) => value === email))).toBe(true)
    expect(await tx(system('test'), (t) => t.$count(letters))).toBe(sent.length)
  })

  test('no line is somebody, an invitation, a session, a link or an organisation', async () => {
    const admin = await anAdmin(firm)
    const boss = await aVendorAdmin()
    const organisation = firm.id
    const fresh = { password: 'seven herons over the weir', timeZone: 'UTC', name: 'Guest' }
    const wrong = await wrongOf(all, [admin, admin, admin, admin], async (value) => {
      const member = { organisation, userId: value }
      const refusals = [
        told(await changeRole(admin, { ...member, role: 'leader' })),
        told(await disablePerson(admin, member)),
        told(await withdrawInvitation(admin, { organisation, invitationId: value })),
        told(await resendInvitation(admin, { organisation, invitationId: value })),
        told(await endOwnSession(admin, value)),
        told(await resetPassword({ token: value, password: fresh.password })),
        told(await acceptInvitation({ ...fresh, token: value }, visitorAt('203.0.113.9'))),
      ]
      if (await personIn(admin, organisation, value)) return 'somebody'
      const known = new Set(['unknown', 'used-up'])
      return refusals.every((one) => known.has(one ?? '')) ? null : refusals.join()
    })
    expect(wrong).toEqual([])
    const nowhere = { organisation: randomUUID(), email: 'guest@people.example', role: 'seller' }
    expect(await invite(boss, nowhere)).toMatchObject({ refusal: 'unknown' })
  })
})

describe('a sample, where every try costs a hash', () => {
  test('nobody comes in by it, and a password of it works exactly as typed', async () => {
    const wrong = await wrongOf(sample, [0, 1, 2, 3], async (value, lane) => {
      const visitor = visitorAt(`198.51.100.${lane}-${randomUUID()}`)
      const strange = told(await signIn({ email: value, password: value }, visitor))
      if (strange !== 'wrong') return `sign-in: ${String(strange)}`
      const seat = await aSeat(`${randomUUID()}@people.example`)
      const guest = { token: seat.token, name: 'Guest', timeZone: 'UTC', password: value }
      const came = told(await acceptInvitation(guest, visitor))
      const about = [seat.email, 'Guest', 'Brightwater', 'customercore']
      if (came !== passwordProblem(value, about)) return `invitation: ${String(came)}`
      if (came !== null) return null
      const same = told(await signIn({ email: seat.email, password: value }, visitor))
      const less = told(await signIn({ email: seat.email, password: value.slice(1) }, visitor))
      return same === null && less === 'wrong'
        ? null
        : `comes back: ${String(same)}/${String(less)}`
    })
    expect(wrong).toEqual([])
  })

  test("it is nobody's old password, and two unlike passwords are never one", async () => {
    const wrong = await wrongOf(sample, sellers, async (old, seller) => {
      const asked = { old, password: old, sessionId: '' }
      const change = told(await changePassword(seller, asked))
      return change === 'wrong' || change === 'wait' ? null : String(change)
    })
    expect(wrong).toEqual([])
    // Halves of pairs all become one sign on the way to the hash.
    for (const { value } of unkeepable) {
      expect(passwordProblem(`${value} seven herons over the weir`, [])).toBe('unreadable')
    }
  })
})

/** An open invitation and the secret of its link, which otherwise only the mail knows. */
async function aSeat(email: string) {
  const token = randomUUID()
  const createdAt = new Date()
  await tx(system('test'), (t) =>
    t.insert(invitations).values({
      id: randomUUID(),
      partnerId: firm.id,
      email,
      role: 'seller',
      tokenHash: hashOf(token),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + 3_600_000),
    }),
  )
  return { token, email }
}
