import { beforeAll, describe, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import type { RevisionKind } from '#core/deals/revision-kinds'
import { type Given, guess, pathOf, reqOf, said, sayAs, today, viewOf } from '#test/db/process-case'
import { aRegistration } from '#test/db/review-case'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, type Firm } from '#test/support/people'

ownDatabase()

let firm: Firm
let seller: PartnerActor
beforeAll(async () => {
  firm = await aFirm('Brightwater')
  seller = await aSeller(firm)
})
const aDeal = async () => (await aRegistration(firm, seller)).dealId

describe('a buyer’s word changes the path at once', () => {
  test('a stage is left out, moved, and given its own days', async () => {
    const dealId = await aDeal()
    expect(await sayAs(seller)(dealId, 'skip', { stage: 'EXPLORE', ...said })).toMatchObject({
      ok: true,
    })
    expect(await pathOf(seller, dealId)).not.toContain('EXPLORE')
    await sayAs(seller)(dealId, 'move', { stage: 'ASSURE', after: 'DEFINE', ...said })
    expect((await pathOf(seller, dealId)).slice(0, 4)).toEqual([
      'RECOGNISE',
      'DEFINE',
      'ASSURE',
      'SELECT',
    ])
    await sayAs(seller)(dealId, 'duration', { stage: 'AUTHORISE', median: '5', ...said })
    const { path } = (await viewOf(seller, dealId)).facts
    expect(path.find(({ key }) => key === 'AUTHORISE')).toMatchObject({ median: 5 })
  })

  test('a stage of its own comes with what it settles there', async () => {
    const dealId = await aDeal()
    const council = { label: 'Works council', canon: 'ASSURE', after: 'ASSURE', median: '30' }
    const heard = { text: 'heard the works council', grade: 'SAID' }
    await sayAs(seller)(dealId, 'add-stage', { ...council, ...heard, ...said })
    const { path, reqs } = (await viewOf(seller, dealId)).facts
    expect(path[5]).toMatchObject({ canon: 'ASSURE', label: 'Works council', median: 30 })
    expect(reqs.filter(({ stage }) => stage === path[5]?.key)).toMatchObject([
      { text: 'heard the works council', mandatory: true },
    ])
  })

  test('a requirement is added, dropped, made a decision, and put into writing', async () => {
    const dealId = await aDeal()
    const more = { stage: 'DEFINE', text: 'named a pilot site', grade: 'SAID' }
    await sayAs(seller)(dealId, 'add-requirement', { ...more, ...said })
    expect(await reqOf(seller, dealId, 'OWN_NAMED_A_PILOT_SITE')).toMatchObject({ stage: 'DEFINE' })
    await sayAs(seller)(dealId, 'drop', { req: 'L2', ...said })
    expect(await reqOf(seller, dealId, 'L2')).toBeUndefined()
    await sayAs(seller)(dealId, 'gate', { req: 'D1', gate: 'yes', ...said })
    await sayAs(seller)(dealId, 'grade', { req: 'D1', grade: 'SAID', ...said })
    expect(await reqOf(seller, dealId, 'D1')).toMatchObject({ gate: true, minGrade: 'SAID' })
  })

  test('a fact is waived, and the path confirmed', async () => {
    const dealId = await aDeal()
    await sayAs(seller)(dealId, 'waive', { req: 'R2', ...said, words: 'We never count that.' })
    await sayAs(seller)(dealId, 'confirm', { ...said })
    const { assessment, facts, log } = await viewOf(seller, dealId)
    expect(assessment.status['R2']).toBe('WAIVED')
    expect(facts.process).toEqual({ basis: 'CUSTOMER', confirmedAt: today })
    expect(log.find(({ event }) => event.type === 'RequirementWaived')?.words).toBe(
      'We never count that.',
    )
  })
})

describe('a guess', () => {
  const forward: [RevisionKind, Given][] = [
    ['skip', { stage: 'RECOGNISE' }],
    ['skip', { stage: 'SELECT' }],
    ['drop', { req: 'R2' }],
    ['grade', { req: 'D1', grade: 'SAID' }],
    ['gate', { req: 'X2', gate: 'no' }],
    ['duration', { stage: 'SELECT', median: '3' }],
  ]
  test.each(forward)('never makes the deal look further along: %s', async (kind, given) => {
    const dealId = await aDeal()
    const before = await viewOf(seller, dealId)
    expect(await sayAs(seller)(dealId, kind, { ...given, ...guess })).toMatchObject({
      ok: true,
      value: { state: 'PROPOSED', stage: before.assessment.stage },
    })
    const after = await viewOf(seller, dealId)
    expect(after.facts.path).toEqual(before.facts.path)
    expect(after.facts.reqs).toEqual(before.facts.reqs)
    expect(after.assessment).toEqual(before.assessment)
  })

  test('counts at once where it makes the way longer', async () => {
    const dealId = await aDeal()
    const more = { stage: 'DEFINE', text: 'named a pilot site', grade: 'SAID', ...guess }
    expect(await sayAs(seller)(dealId, 'add-requirement', more)).toMatchObject({
      value: { state: 'EFFECTIVE' },
    })
    expect(await reqOf(seller, dealId, 'OWN_NAMED_A_PILOT_SITE')).toMatchObject({ stage: 'DEFINE' })
    await sayAs(seller)(dealId, 'duration', { stage: 'AUTHORISE', median: '60', ...guess })
    const { path } = (await viewOf(seller, dealId)).facts
    expect(path.find(({ key }) => key === 'AUTHORISE')?.median).toBe(60)
  })

  test('counts once a buyer has said so, and only then', async () => {
    const dealId = await aDeal()
    const proposed = await sayAs(seller)(dealId, 'skip', { stage: 'EXPLORE', ...guess })
    const of = proposed.ok ? proposed.value.id : null
    expect(await pathOf(seller, dealId)).toContain('EXPLORE')
    expect(await sayAs(seller)(dealId, 'said', { ...guess }, of)).toMatchObject({
      refusal: 'mistakes',
    })
    expect(await sayAs(seller)(dealId, 'said', { ...said }, of)).toMatchObject({
      value: { state: 'EFFECTIVE' },
    })
    expect(await pathOf(seller, dealId)).not.toContain('EXPLORE')
    expect(await sayAs(seller)(dealId, 'said', { ...said }, crypto.randomUUID())).toEqual({
      ok: false,
      refusal: 'nothing-proposed',
    })
  })
})
