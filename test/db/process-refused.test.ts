import { beforeAll, describe, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import type { RevisionKind } from '#core/deals/revision-kinds'
import { addDays } from '#core/shared/day'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { previewRevision } from '#db/process/preview'
import { reviseProcess } from '#db/process/revise'
import {
  asking,
  type Given,
  pathOf,
  revisions,
  said,
  sayAs,
  today,
  viewOf,
} from '#test/db/process-case'
import { aRegistration } from '#test/db/review-case'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, type Firm } from '#test/support/people'

ownDatabase()

let firm: Firm
let seller: PartnerActor
let colleague: PartnerActor
let rival: PartnerActor
beforeAll(async () => {
  firm = await aFirm('Brightwater')
  seller = await aSeller(firm)
  colleague = await aSeller(firm)
  rival = await aSeller(await aFirm('Oakline'))
})
const aDeal = async () => (await aRegistration(firm, seller)).dealId

describe('what cannot be is refused by name, and nothing is written', () => {
  const cases: [string, RevisionKind, Given, object][] = [
    ['no signature is left', 'skip', { stage: 'AUTHORISE', ...said }, { ok: false }],
    [
      'a stage from nowhere',
      'skip',
      { stage: 'NOWHERE', ...said },
      { mistakes: { stage: 'stage-missing' } },
    ],
    [
      'nobody said it',
      'skip',
      { stage: 'EXPLORE', basis: 'SAID' },
      { mistakes: { buyer: 'buyer-missing' } },
    ],
    [
      'a stranger said it',
      'skip',
      { stage: 'EXPLORE', ...said, buyer: 'b9' },
      { mistakes: { buyer: 'buyer-missing' } },
    ],
    [
      'a document without proof',
      'skip',
      { stage: 'EXPLORE', ...said, basis: 'DOCUMENT' },
      { mistakes: { words: 'proof-missing' } },
    ],
    [
      'our own confirmation',
      'skip',
      { stage: 'EXPLORE', ...said, basis: 'CONFIRMED' },
      { mistakes: { basis: 'basis-missing' } },
    ],
    [
      'a file of another deal',
      'skip',
      { stage: 'EXPLORE', ...said, file: crypto.randomUUID() },
      { mistakes: { file: 'file-unknown' } },
    ],
    [
      'tomorrow',
      'skip',
      { stage: 'EXPLORE', ...said, day: addDays(today, 2) },
      { mistakes: { day: 'day-future' } },
    ],
    [
      'no roll-up',
      'add-stage',
      { label: 'Works council', after: 'ASSURE', median: '9', text: 'x', grade: 'SAID', ...said },
      { mistakes: { canon: 'canon-missing' } },
    ],
  ]
  test.each(cases)('%s', async (_, kind, given, refusal) => {
    const dealId = await aDeal()
    expect(await sayAs(seller)(dealId, kind, given)).toMatchObject({ ok: false, ...refusal })
    expect(await revisions(dealId)).toEqual([])
  })

  test('a stage in which nothing would be left to settle', async () => {
    const dealId = await aDeal()
    await sayAs(seller)(dealId, 'drop', { req: 'X1', ...said })
    expect(await sayAs(seller)(dealId, 'drop', { req: 'X2', ...said })).toMatchObject({
      refusal: 'stage-empty',
    })
  })

  test('the word of somebody who had left, and it may be given up to the day of leaving', async () => {
    const { dealId, partnerId } = await aRegistration(firm, seller)
    const left = addDays(today, -1)
    await tx(system('test'), (t) =>
      append(
        t,
        system('test'),
        { partnerId, dealId },
        [{ type: 'BuyerLeft', data: { buyer: 'b1' }, occurredAt: left }],
        new Date(),
      ),
    )
    const skip = { stage: 'EXPLORE', ...said }
    expect(await sayAs(seller)(dealId, 'skip', skip)).toMatchObject({
      mistakes: { buyer: 'buyer-left' },
    })
    expect(await sayAs(seller)(dealId, 'skip', { ...skip, day: left })).toMatchObject({ ok: true })
  })

  test('a registration that is over, and a rival who learns nothing', async () => {
    const closed = await aRegistration(firm, seller, { status: 'rejected' })
    const skip = asking('skip', { stage: 'EXPLORE', ...said })
    expect(await reviseProcess(seller, closed.dealId, skip)).toMatchObject({ refusal: 'not-open' })
    const dealId = await aDeal()
    const absent = await reviseProcess(rival, crypto.randomUUID(), skip)
    expect(await reviseProcess(rival, dealId, skip)).toEqual(absent)
    expect(await previewRevision(rival, dealId, skip)).toEqual(absent)
    expect(absent).toEqual({ ok: false, refusal: 'no-such-deal' })
    expect(await reviseProcess(seller, 'no id', skip)).toEqual(absent)
  })
})

test('one form sent by twenty presses at once records once, and answers every press the same', async () => {
  const dealId = await aDeal()
  const once = asking('skip', { stage: 'EXPLORE', ...said, words: 'We leave that out.' })
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => reviseProcess(seller, dealId, once)),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]).toMatchObject({ ok: true })
  expect(await revisions(dealId)).toHaveLength(1)
  const other = { ...once, typed: { ...once.typed, stage: 'SELECT' } }
  expect(await reviseProcess(seller, dealId, other)).toEqual({ ok: false, refusal: 'sent-before' })
})

test('two people who record at once both land, one after the other', async () => {
  const dealId = await aDeal()
  const [one, other] = await Promise.all([
    reviseProcess(seller, dealId, asking('skip', { stage: 'EXPLORE', ...said })),
    reviseProcess(colleague, dealId, asking('skip', { stage: 'DEFINE', ...said })),
  ])
  expect([one.ok, other.ok]).toEqual([true, true])
  expect(await pathOf(seller, dealId)).toEqual([
    'RECOGNISE',
    'SELECT',
    'ASSURE',
    'AUTHORISE',
    'REALISE',
  ])
})

test('a preview tells what recording would do, and writes nothing', async () => {
  const dealId = await aDeal()
  const skip = asking('skip', { stage: 'SELECT', ...said })
  const shown = await previewRevision(seller, dealId, skip)
  expect(await revisions(dealId)).toEqual([])
  const before = await viewOf(seller, dealId)
  await reviseProcess(seller, dealId, skip)
  const after = await viewOf(seller, dealId)
  expect(shown).toMatchObject({
    value: {
      proposed: false,
      before: { stage: before.assessment.stage, toSign: before.assessment.toSign },
      after: {
        stage: after.assessment.stage,
        toSign: after.assessment.toSign,
        days: after.assessment.T50,
        path: after.facts.path.map(({ key }) => key),
      },
    },
  })
  expect(after.assessment.toSign).toBe(before.assessment.toSign - 1)
})
