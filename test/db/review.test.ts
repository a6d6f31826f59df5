import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import type { PartnerActor, StaffActor } from '#core/access/actor'
import { NotAllowed } from '#core/access/may'
import type { Decision } from '#core/review/decision'
import { addDays, dayOf } from '#core/shared/day'
import { tx } from '#db/client'
import { decide } from '#db/review/decide'
import { giveBack } from '#db/review/give-back'
import { take } from '#db/review/take'
import { workNotes } from '#db/schema/words'
import { aRegistration, given, look, until } from '#test/db/review-case'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, type Firm, staff } from '#test/support/people'

ownDatabase()

let firm: Firm
let seller: PartnerActor
let helen: StaffActor
beforeAll(async () => {
  firm = await aFirm('Brightwater')
  seller = await aSeller(firm)
  helen = await aReviewer('Helen Strand')
})

const approval = { move: 'approve', until, override: '', note: 'Good luck.' } as const
const firmOf = (actor: PartnerActor): Firm => ({
  id: actor.partnerId,
  code: 'OAK',
  name: 'Oakline',
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

test('a second approval for one customer needs a reason, which no partner ever reads', async () => {
  const rival = await aSeller(await aFirm('Oakline'))
  const same = { customerName: 'Quillmoor Dairies', productFamily: 'family-2' }
  const first = await aRegistration(firm, seller, same)
  const second = await aRegistration(firmOf(rival), rival, same)
  expect(await decide(helen, first.target, given.approve)).toMatchObject({ ok: true })
  const stands = { ok: false, refusal: 'others-protected' }
  expect(await decide(helen, second.target, given.approve)).toEqual(stands)
  expect(await decide(helen, second.target, { ...approval, beside: ' ' })).toEqual(stands)
  const beside = 'Quillmoor buys through two offices, one for each of them.'
  expect(await decide(helen, second.target, { ...approval, beside })).toMatchObject({ ok: true })
  const { steps, mails, audits } = await look(second.partnerId, second.id)
  expect(JSON.stringify([steps, mails])).not.toMatch(new RegExp(`${beside}|${first.reference}`))
  expect(audits[0]?.data).toMatchObject({ beside: [first.reference] })
  const notes = (reader: PartnerActor | StaffActor) =>
    tx(reader, (t) => t.select().from(workNotes).where(eq(workNotes.dealId, second.dealId)))
  expect((await notes(helen)).map(({ body }) => body)).toEqual([beside])
  expect(await notes(rival)).toEqual([])
})

test('two reviewers who approve one customer at once do not both go ahead unknowingly', async () => {
  const same = { customerName: 'Harrowgate Foods', productFamily: 'family-3' }
  const all = await Promise.all([1, 2, 3].map(() => aRegistration(firm, seller, same)))
  const answers = await Promise.all(all.map(({ target }) => decide(helen, target, given.approve)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('an approval whose protection has run out stands in nobody’s way', async () => {
  const same = { customerName: 'Wexley Mills', productFamily: 'family-4' }
  const first = await aRegistration(firm, seller, same)
  const longAgo = new Date(Date.now() - 91 * 86_400_000)
  const then = { ...approval, until: addDays(dayOf(longAgo), 90), override: 'It is early.' }
  expect(await decide(helen, first.target, then, longAgo)).toMatchObject({ ok: true })
  const second = await aRegistration(firm, seller, same)
  expect(await decide(helen, second.target, given.approve)).toMatchObject({ ok: true })
})

test('a customer at no stage at all can be approved: a low stage is no reason', async () => {
  const { target } = await aRegistration(firm, seller, { complete: false })
  const override = 'Early is welcome.'
  expect(await decide(helen, target, { move: 'approve', until, override, note: '' })).toMatchObject(
    { ok: true },
  )
})

const ask = (facts: string[]): Decision => ({
  move: 'ask',
  fields: [],
  facts,
  note: 'What then?',
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
  expect(await decide(helen, target, ask(['T1']))).toMatchObject({
    refusal: 'asked-unknown',
  })
  expect(await decide(helen, target, ask([]))).toMatchObject({
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
