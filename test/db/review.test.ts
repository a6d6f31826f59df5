import { and, asc, eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import type { PartnerActor, StaffActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import { NotAllowed } from '#core/access/may'
import { after, type ReviewStatus, reviewStatuses } from '#core/registration/status'
import { type Decision, decisions, type DecisionMove } from '#core/review/decision'
import { addDays, dayOf } from '#core/shared/day'
import { tx } from '#db/client'
import { decide } from '#db/review/decide'
import { giveBack } from '#db/review/give-back'
import { take } from '#db/review/take'
import { registrations, transitions } from '#db/schema/deals'
import { auditLog, letters } from '#db/schema/ledger'
import { events } from '#db/schema/log'
import { aRegistration } from '#test/db/review-case'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, type Firm, staff } from '#test/support/people'

ownDatabase()

let firm: Firm
let seller: PartnerActor
let helen: StaffActor
let tomasz: StaffActor
beforeAll(async () => {
  firm = await aFirm('Brightwater')
  seller = await aSeller(firm)
  helen = await aReviewer('Helen Strand')
  tomasz = await aReviewer('Tomasz Wilk')
})

const until = addDays(dayOf(new Date()), 90)
const given: Record<DecisionMove, Decision> = {
  approve: { move: 'approve', until, override: '', note: 'Good luck.' },
  'approve-and-coach': {
    move: 'approve-and-coach',
    until,
    override: '',
    note: 'Ask who holds the funds.',
    playbooks: ['PB-11', 'PB-17'],
  },
  ask: {
    move: 'ask',
    fields: ['buyers'],
    facts: ['R2', 'L1'],
    note: 'Who told you about a shortlist?',
  },
  reject: {
    move: 'reject',
    reason: 'existing-customer',
    note: 'This customer has bought it already.',
  },
}

const look = (partnerId: string, id: string) =>
  tx(system('test'), async (t) => {
    const [row] = await t.select().from(registrations).where(eq(registrations.id, id))
    const steps = await t
      .select()
      .from(transitions)
      .where(and(eq(transitions.partnerId, partnerId), eq(transitions.registrationId, id)))
      .orderBy(asc(transitions.version))
    if (!row) throw new Error('no such registration')
    const log = await t
      .select()
      .from(events)
      .where(eq(events.dealId, row.dealId))
      .orderBy(asc(events.seq))
    const mails = await t
      .select()
      .from(letters)
      .where(sql`${letters.facts}->>'dealId' = ${row.dealId}`)
    const audits = await t.select().from(auditLog).where(eq(auditLog.recordId, id))
    return { row, steps, log, mails, audits }
  })

test('an approval protects from this instant for whole days, and leaves one trace of each kind', async () => {
  const { partnerId, id, target } = await aRegistration(firm, seller)
  const now = new Date()
  expect(await decide(helen, target, given.approve, now)).toMatchObject({ ok: true })
  const { row, steps, log, mails, audits } = await look(partnerId, id)
  expect(row).toMatchObject({
    status: 'approved',
    version: 2,
    reviewerId: helen.userId,
    decidedAt: now,
  })
  expect(row.protectedFrom).toEqual(now)
  expect(row.protectedUntil?.getTime()).toBe(now.getTime() + 90 * 86_400_000)
  expect(steps).toHaveLength(1)
  expect(steps[0]).toMatchObject({
    from: 'submitted',
    to: 'approved',
    decision: 'approve',
    byUser: helen.userId,
    byName: 'Helen Strand',
    at: now,
    note: 'Good luck.',
    reason: null,
  })
  expect(log.at(-1)).toMatchObject({ type: 'RegistrationApproved', data: { registration: id } })
  expect(mails.map(({ kind }) => kind)).toEqual(['registration-approved'])
  expect(audits.map(({ action }) => action)).toEqual(['registration.approve'])
})

test('coaching goes with the approval: its playbooks and note are kept and mailed', async () => {
  const { partnerId, id, target } = await aRegistration(firm, seller)
  await decide(helen, target, given['approve-and-coach'])
  const { row, steps, mails } = await look(partnerId, id)
  expect(row.status).toBe('approved')
  expect(steps[0]).toMatchObject({ decision: 'approve-and-coach', playbooks: ['PB-11', 'PB-17'] })
  expect(mails[0]?.facts).toMatchObject({
    coached: 'PB-11, PB-17',
    note: 'Ask who holds the funds.',
  })
})

test('an ask names the fields and facts that open, and sets no decision', async () => {
  const { partnerId, id, target } = await aRegistration(firm, seller)
  await decide(helen, target, given.ask)
  const { row, steps, log, mails } = await look(partnerId, id)
  expect(row).toMatchObject({
    status: 'action_required',
    askedFields: ['buyers'],
    askedFacts: ['R2', 'L1'],
    decidedAt: null,
    protectedUntil: null,
  })
  expect(steps[0]).toMatchObject({ fields: ['buyers'], facts: ['R2', 'L1'] })
  expect(log.at(-1)?.type).toBe('ActionRequired')
  expect(mails[0]).toMatchObject({ kind: 'registration-asked', partnerId })
})

test('a rejection keeps its reason and note, and protects nothing', async () => {
  const { partnerId, id, target } = await aRegistration(firm, seller)
  await decide(helen, target, given.reject)
  const { row, steps, log, mails } = await look(partnerId, id)
  expect(row).toMatchObject({ status: 'rejected', protectedFrom: null, protectedUntil: null })
  expect(steps[0]?.reason).toBe('existing-customer')
  expect(log.at(-1)?.type).toBe('RegistrationRejected')
  expect(mails[0]?.facts).toMatchObject({ reason: 'existing-customer' })
})

test('what the machine forbids is refused in every status, and changes nothing', async () => {
  for (const status of reviewStatuses) {
    for (const move of ['take', 'give-back', ...decisions] as const) {
      const { partnerId, id, target } = await aRegistration(firm, seller, { status })
      const answer = await press(move, target)
      const allowed = after(status, move)
      const { row, steps } = await look(partnerId, id)
      if (allowed === null) {
        expect(answer, `${move} in ${status}`).toMatchObject({ ok: false, refusal: 'not-now' })
        expect([row.status, row.version, steps.length]).toEqual([status, 1, 0])
      } else {
        expect(answer, `${move} in ${status}`).toMatchObject({ ok: true })
        expect([row.status, row.version, steps.length]).toEqual([allowed, 2, 1])
      }
    }
  }
})

const press = (
  move: DecisionMove | 'take' | 'give-back',
  target: { registrationId: string; version: number },
) => {
  if (move === 'take') return take(helen, target)
  if (move === 'give-back') return giveBack(helen, target)
  return decide(helen, target, given[move])
}

test('of ten reviewers at once exactly one decides, twenty times over', async () => {
  for (let round = 0; round < 20; round++) {
    const { partnerId, id, target } = await aRegistration(firm, seller)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) => {
        const move = decisions[place % decisions.length] ?? 'approve'
        return decide(place % 2 ? helen : tomasz, target, given[move])
      }),
    )
    const { row, steps, log, mails, audits } = await look(partnerId, id)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(row.version).toBe(2)
    expect([steps.length, mails.length, audits.length]).toEqual([1, 1, 1])
    const told = log.filter(
      ({ type }) => type.startsWith('Registration') || type === 'ActionRequired',
    )
    expect(told).toHaveLength(2)
    for (const answer of answers) {
      if (!answer.ok)
        expect(answer).toMatchObject({
          refusal: 'decided-already',
          about: { by: steps[0]?.byName },
        })
    }
  }
})

test('whoever comes late is told who decided what and when', async () => {
  const { target } = await aRegistration(firm, seller)
  const now = new Date()
  await decide(helen, target, given.approve, now)
  expect(await decide(tomasz, target, given.reject)).toEqual({
    ok: false,
    refusal: 'decided-already',
    about: {
      by: 'Helen Strand',
      byUser: helen.userId,
      at: now.toISOString(),
      move: 'approve',
      version: '2',
    },
  })
})

test('a page that missed a colleague taking it does not decide, and learns the new version', async () => {
  const { target } = await aRegistration(firm, seller)
  await take(tomasz, target)
  const late = await decide(helen, target, given.reject)
  expect(late).toMatchObject({
    refusal: 'changed-meanwhile',
    about: { by: 'Tomasz Wilk', move: 'take', version: '2' },
  })
  expect(await decide(helen, { ...target, version: 2 }, given.reject)).toMatchObject({ ok: true })
})

test('one reviewer holds it, hands it on, and the start of the review is logged once', async () => {
  const { partnerId, id, target } = await aRegistration(firm, seller)
  await take(helen, target)
  await take(tomasz, { ...target, version: 2 })
  expect((await look(partnerId, id)).row).toMatchObject({
    status: 'in_review',
    reviewerId: tomasz.userId,
  })
  await giveBack(tomasz, { ...target, version: 3 })
  const { row, steps, log } = await look(partnerId, id)
  expect(row).toMatchObject({ status: 'submitted', reviewerId: null, version: 4 })
  expect(steps.map(({ decision }) => decision)).toEqual(['take', 'take', 'give-back'])
  expect(log.filter(({ type }) => type === 'ReviewStarted')).toHaveLength(1)
})

test('an approval without everything of the gate needs a reason, which is kept', async () => {
  const { partnerId, id, target } = await aRegistration(firm, seller, { complete: false })
  expect(await decide(helen, target, given.approve)).toEqual({
    ok: false,
    refusal: 'gate-missing',
    about: { missing: 'recent-contact,evidence,partner-stage' },
  })
  const override = 'The customer rang us itself this morning.'
  expect(await decide(helen, target, { move: 'approve', until, override, note: '' })).toMatchObject(
    { ok: true },
  )
  const { steps, audits } = await look(partnerId, id)
  expect(steps[0]?.reason).toBe(override)
  expect(audits[0]?.data).toMatchObject({
    without: ['recent-contact', 'evidence', 'partner-stage'],
  })
})

test('a customer at no stage at all can be approved: a low stage is no reason', async () => {
  const { target } = await aRegistration(firm, seller, { complete: false })
  const override = 'Early is welcome.'
  expect(await decide(helen, target, { move: 'approve', until, override, note: '' })).toMatchObject(
    { ok: true },
  )
})

test('protection ends on a later day and within two years; unknown facts and empty asks are refused', async () => {
  const { target } = await aRegistration(firm, seller)
  const today = dayOf(new Date())
  for (const wrong of [today, addDays(today, -1), addDays(today, 731)]) {
    const answer = await decide(helen, target, {
      move: 'approve',
      until: wrong,
      override: '',
      note: '',
    })
    expect(answer).toMatchObject({ refusal: 'until-out-of-range' })
  }
  const ask = { move: 'ask', fields: [], note: 'What then?' } as const
  expect(await decide(helen, target, { ...ask, facts: ['T1'] })).toMatchObject({
    refusal: 'asked-unknown',
  })
  expect(await decide(helen, target, { ...ask, facts: [] })).toMatchObject({
    refusal: 'asked-missing',
  })
})

test('nobody decides who is not asked to, and an id from nowhere is not found', async () => {
  const { target } = await aRegistration(firm, seller)
  const editor = await staff('content-editor')
  for (const actor of [seller, editor]) {
    await expect(decide(actor, target, given.approve)).rejects.toThrow(NotAllowed)
    await expect(take(actor, target)).rejects.toThrow(NotAllowed)
    await expect(giveBack(actor, target)).rejects.toThrow(NotAllowed)
  }
  for (const registrationId of ['nonsense', crypto.randomUUID()]) {
    expect(await decide(helen, { registrationId, version: 1 }, given.approve)).toMatchObject({
      refusal: 'not-found',
    })
  }
})

test('the first of two decisions in one review status is never undone by the second', async () => {
  const statuses: ReviewStatus[] = [
    'approved',
    'rejected',
    'withdrawn',
    'expired',
    'action_required',
  ]
  for (const status of statuses) {
    const { partnerId, id, target } = await aRegistration(firm, seller, { status })
    await decide(helen, target, given.reject)
    expect((await look(partnerId, id)).row.status).toBe(status)
  }
})
