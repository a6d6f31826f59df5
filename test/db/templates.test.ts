import { beforeAll, describe, expect, test } from 'vitest'

import { world } from '#app/_data/world'
import type { PartnerActor, StaffActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import { NotAllowed } from '#core/access/may'
import { lastOf } from '#core/buying-process/log'
import { firstProcesses } from '#core/mapping/template'
import { addRequirement } from '#core/mapping/template-edit'
import { type TypedTemplate, typedOfProcess } from '#core/mapping/template-form'
import type { Decision } from '#core/review/decision'
import { tx } from '#db/client'
import { dealFor } from '#db/deals/deal'
import { answer } from '#db/registrations/answer'
import { keepAnswer } from '#db/registrations/keep-answer'
import { decide } from '#db/review/decide'
import { auditLog } from '#db/schema/ledger'
import { chooseTemplates, familiesOf } from '#db/templates/families'
import { publishTemplate } from '#db/templates/publish-template'
import { templateOf, templatesOf } from '#db/templates/templates'
import { aForm, send } from '#test/support/form'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, aVendorAdmin } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const urls = ownDatabase()
const template = 'T1_NEW_SOLUTION'
let admin: StaffActor
let reviewer: StaffActor
let seller: PartnerActor

const slower: TypedTemplate = {
  ...typedOfProcess(firstProcesses.T1_NEW_SOLUTION),
  steps: typedOfProcess(firstProcesses.T1_NEW_SOLUTION).steps.map((step) =>
    step.key === 'AUTHORISE' ? { ...step, median: '30', fast: '12' } : step,
  ),
}
const added = addRequirement(slower, 'DEFINE')
const council: TypedTemplate = {
  ...added,
  requirements: added.requirements.map((one) =>
    one.key === 'OWN_1' ? { ...one, text: 'heard its works council' } : one,
  ),
}

/** A deal registered now, with its whole log. */
async function registered(change: Parameters<typeof aForm>[0] = {}) {
  const sent = await send(seller, aForm(change))
  if (!sent.ok) throw new Error(sent.refusal)
  const view = await dealFor(seller, sent.value.dealId)
  if (!view) throw new Error('no such deal')
  const events = view.log.map(({ event }) => event)
  return { ...view, chosen: lastOf(events, 'ProcessChosen')?.data }
}

beforeAll(async () => {
  await setUpProgramme(urls.ownerUrl)
  admin = await aVendorAdmin()
  reviewer = await aReviewer()
  seller = await aSeller(await aFirm('Brightwater'))
})

describe('a template is published in versions', () => {
  test('new registrations take the newest; a deal that is there keeps its own', async () => {
    const before = await registered()
    expect(before.chosen?.version).toBe(1)
    const published = await publishTemplate(admin, {
      template,
      version: 1,
      typed: council,
      note: '',
    })
    expect(published).toEqual({ ok: true, value: { version: 2 } })

    const after = await registered({
      title: 'Another',
      'fact.OWN_1': 'yes',
      'fact.OWN_1.grade': 'GUESS',
    })
    expect(after.chosen?.version).toBe(2)
    expect(after.facts.reqs.find(({ key }) => key === 'OWN_1')?.text).toBe(
      'heard its works council',
    )
    expect(after.facts.path.find(({ key }) => key === 'AUTHORISE')).toMatchObject({ median: 30 })
    expect(after.facts.assertions.some(({ req }) => req === 'OWN_1')).toBe(true)
    const old = await dealFor(seller, before.deal.id)
    expect(old?.facts.path).toEqual(before.facts.path)
    expect(old?.facts.reqs).toEqual(before.facts.reqs)
  })

  test('of two who publish at once one is told, and nothing is half written', async () => {
    const typed = { ...council, steps: council.steps.map((step) => ({ ...step, slow: '200' })) }
    const both = await Promise.all(
      ['one', 'two'].map((note) => publishTemplate(admin, { template, version: 2, typed, note })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    const view = await templateOf(reviewer, template)
    expect(view?.versions.map(({ version }) => version)).toEqual([3, 2, 1])
    expect(view?.versions[1]?.changes).toEqual([
      { kind: 'stage-days', stage: 'AUTHORISE', median: 30, fast: 12, slow: 45 },
      { kind: 'added', requirement: 'OWN_1', stage: 'DEFINE' },
    ])
  })

  test('mistakes, a note nobody can store, nothing new and a template that is none are refused', async () => {
    const asked = { template: 'T3_RENEWAL', version: 1, typed: slower, note: '' }
    const own = typedOfProcess(firstProcesses.T3_RENEWAL)
    const publish = (change: Partial<typeof asked>) =>
      publishTemplate(admin, { ...asked, ...change })
    expect(await publish({ typed: { ...own, signing: '' } })).toMatchObject({ refusal: 'mistakes' })
    expect(await publish({ note: 'a\u0000' })).toMatchObject({ refusal: 'note-unfit' })
    expect(await publish({ typed: own })).toMatchObject({ refusal: 'nothing-new' })
    expect(await publish({ template: 'T9' })).toMatchObject({ refusal: 'no-such-template' })
    expect((await templateOf(admin, 'T3_RENEWAL'))?.versions).toHaveLength(1)
    expect(await templateOf(admin, 'T9')).toBeNull()
  })

  test('only a vendor admin publishes; a reviewer reads', async () => {
    const asked = { template, version: 3, typed: slower, note: '' }
    await expect(publishTemplate(reviewer, asked)).rejects.toThrow(NotAllowed)
    await expect(chooseTemplates(reviewer, {})).rejects.toThrow(NotAllowed)
    expect((await templatesOf(reviewer)).find(({ key }) => key === template)?.latest.version).toBe(
      3,
    )
  })
})

test('an answer about a deal reads the deal’s own process, whatever was published since', async () => {
  const { deal, registration } = await registered({
    title: 'Asked about',
    productFamily: 'family-2',
  })
  const { id: registrationId, version } = registration
  const question: Decision = { move: 'ask', fields: [], facts: ['D2'], note: 'Who told you?' }
  const asked = await decide(reviewer, { registrationId, version }, question)
  expect(asked.ok).toBe(true)
  const typed = typedOfProcess(firstProcesses.T2_REPLACEMENT)
  const requirements = typed.requirements.filter(({ key }) => key !== 'D2')
  const without = { ...typed, requirements }
  const published = { template: 'T2_REPLACEMENT', version: 1, typed: without, note: '' }
  expect((await publishTemplate(admin, published)).ok).toBe(true)

  await keepAnswer(seller, deal.id, {
    'fact.D2': 'yes',
    'fact.D2.who': 'b1',
    'fact.D2.grade': 'SAID',
    'fact.D2.day': '2026-02-02',
  })
  expect((await answer(seller, deal.id, world)).ok).toBe(true)
  const told = (await dealFor(seller, deal.id))?.facts.assertions.filter(({ req }) => req === 'D2')
  expect(told?.map(({ grade }) => grade)).toContain('SAID')
})

describe('product families choose their template', () => {
  test('for new registrations only, with a row of the audit log for each change', async () => {
    const before = await registered({ title: 'The third', productFamily: 'family-1' })
    const chosen = { 'family-1': 'T5_TRIAL_FIRST', 'family-2': 'T2_REPLACEMENT' }
    expect(await chooseTemplates(admin, chosen)).toEqual({ ok: true, value: { changed: 1 } })
    const after = await registered({ title: 'The fourth', productFamily: 'family-1' })
    expect([before.chosen?.template, after.chosen?.template]).toEqual([template, 'T5_TRIAL_FIRST'])
    const [first] = await familiesOf(reviewer)
    expect(first?.template).toBe('T5_TRIAL_FIRST')
    const rows = await tx(system('test'), (t) => t.select().from(auditLog))
    expect(
      rows.filter(({ action }) => action === 'family.template').map(({ data }) => data),
    ).toEqual([{ name: 'Family 1', from: template, to: 'T5_TRIAL_FIRST' }])
  })

  test('never one that does not exist', async () => {
    expect(await chooseTemplates(admin, { 'family-1': 'T9' })).toMatchObject({
      refusal: 'no-such-template',
    })
    expect(await chooseTemplates(admin, { toString: 'T2_REPLACEMENT' })).toEqual({
      ok: true,
      value: { changed: 0 },
    })
  })
})
