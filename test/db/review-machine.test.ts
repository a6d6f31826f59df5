import { beforeAll, expect, test } from 'vitest'

import type { PartnerActor, StaffActor } from '#core/access/actor'
import { after, type ReviewStatus, reviewStatuses } from '#core/registration/status'
import { decisions, type DecisionMove } from '#core/review/decision'
import { decide } from '#db/review/decide'
import { giveBack } from '#db/review/give-back'
import { take } from '#db/review/take'
import { aRegistration, given, look } from '#test/db/review-case'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, type Firm } from '#test/support/people'

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

test('what the machine forbids is refused in every status, and changes nothing', async () => {
  for (const status of reviewStatuses) {
    for (const move of ['take', 'give-back', ...decisions] as const) {
      const { partnerId, id, target } = await aRegistration(firm, seller, { status })
      const answer = await press(move, target)
      const allowed = after(status, move)
      const { row, steps } = await look(partnerId, id)
      const said = answer.ok ? 'done' : answer.refusal
      const kept = [said, row.status, row.version, steps.length]
      const wanted = allowed === null ? ['not-now', status, 1, 0] : ['done', allowed, 2, 1]
      expect(kept, `${move} in ${status}`).toEqual(wanted)
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
    const late = answers.flatMap((answer) => (answer.ok ? [] : [answer]))
    expect(late.map(({ refusal, about }) => [refusal, about?.['by']])).toEqual(
      late.map(() => ['decided-already', steps[0]?.byName]),
    )
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
