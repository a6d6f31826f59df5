import { randomUUID } from 'node:crypto'

import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import { templates } from '#core/buying-process/templates'
import { asRole, day, type Deal, put, type Raw, tried } from '#test/db/log-case'
import { aDeal } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller } from '#test/support/people'

const urls = ownDatabase()
let seller: PartnerActor
let deal: Deal
let rivals: Deal

beforeAll(async () => {
  seller = await aSeller(await aFirm('Hallam'))
  deal = { partnerId: seller.partnerId, dealId: await aDeal(seller) }
  const rival = await aSeller(await aFirm('Elsewhere'))
  rivals = { partnerId: rival.partnerId, dealId: await aDeal(rival) }
})

const partner = () => ({ reach: 'partner', partner: seller.partnerId })
const both = async (...raws: readonly Raw[]) => [
  await tried(urls.appUrl, partner(), deal, ...raws),
  await tried(urls.ownerUrl, { reach: 'system' }, deal, ...raws),
]
const twice = (said: string) => [said, said]
const kept = twice('kept')
const { path, requirements } = templates.T1_NEW_SOLUTION
const chosen = (change: { path?: unknown; reqs?: unknown }): Raw => ({
  type: 'ProcessChosen',
  data: { template: 'T1_NEW_SOLUTION', version: 1, path, reqs: requirements, ...change },
})

const disposed = (until: string): Raw => ({
  type: 'FindingDisposed',
  data: { rule: 'C4', kind: 'ACCEPT', until },
})
const ended = (outcome: string, reason = 'signed'): Raw => ({
  type: 'OutcomeRecorded',
  data: { outcome, reason },
})
const order = (grade: string): Raw => ({
  type: 'RequirementAsserted',
  data: { req: 'U3', grade, buyer: 'b1', link: 'https://kestrel.example/order' },
})

describe('I5 and I20: a path is one that can be walked', () => {
  test('one stage signs, no more and no less', async () => {
    const one = twice('a path has exactly one signing stage')
    expect(
      await both(chosen({ path: path.map((stage) => ({ ...stage, signing: true })) })),
    ).toEqual(one)
    expect(
      await both(chosen({ path: path.map((stage) => ({ ...stage, signing: false })) })),
    ).toEqual(one)
    expect(await both(chosen({}))).toEqual(kept)
  })

  test('no key stands twice, every stage rolls up, and every stage asks for something', async () => {
    expect(await both(chosen({ path: [...path, { ...path[0], signing: false }] }))).toEqual(
      twice('a path holds no key twice'),
    )
    expect(await both(chosen({ reqs: [...requirements, requirements[0]] }))).toEqual(
      twice('a path holds no key twice'),
    )
    for (const canon of [undefined, null, 'LUNCH']) {
      const own = { ...path[0], key: 'OWN', signing: false, canon }
      expect(await both(chosen({ path: [...path, own] }))).toEqual(
        twice('every stage of a path rolls up to a canonical one'),
      )
    }
    const first = path[0]?.key
    const idle = requirements.map((req) =>
      req.stage === first ? { ...req, mandatory: false } : req,
    )
    expect(await both(chosen({ reqs: idle }))).toEqual(
      twice('every stage of a path has something mandatory'),
    )
  })
})

describe('I15: a decision about a finding runs out', () => {
  test('thirty days are kept, a day more is not', async () => {
    expect(await both(disposed('2026-06-03'))).toEqual(kept)
    for (const until of ['2026-06-04', '2026-05-03']) {
      expect(await both(disposed(until))).toEqual(
        twice('a decision about a finding stands for thirty days at most'),
      )
    }
  })
})

describe('I16: how a deal ends', () => {
  test('won needs the signed order as a document', async () => {
    const missing = twice('won needs the signed order as a document')
    expect(await both(ended('WON'))).toEqual(missing)
    expect(await both(order('SAID'), ended('WON'))).toEqual(missing)
    expect(await both(order('DOCUMENT'), ended('WON'))).toEqual(kept)
  })
  test('every other end needs a reason', async () => {
    for (const outcome of ['NO_DECISION', 'LOST_TO_OTHER', 'WITHDRAWN']) {
      expect(await both(ended(outcome, '  '))).toEqual(
        twice('an end of a deal, and a record taken back, have a reason'),
      )
      expect(await both(ended(outcome, 'price'))).toEqual(kept)
    }
  })
})

describe('I19: only its author takes a record back, with a reason, once, and both stay', () => {
  const id = randomUUID()
  const note = (by: string | null): Raw => ({
    type: 'ContactLogged',
    id,
    by,
    data: { dir: 'OUTBOUND', medium: 'mail' },
  })
  const taken = (by: string | null, reason = 'wrong deal'): Raw => ({
    type: 'AssertionVoided',
    by,
    data: { voids: id, reason },
  })

  test('nobody else, nobody unnamed, and not without a reason', async () => {
    const me = seller.userId
    expect(await both(note(me), taken(me))).toEqual(kept)
    expect(await both(note(me), taken(randomUUID()))).toEqual(
      twice('only who recorded it may void it'),
    )
    expect(await both(note(null), taken(null))).toEqual(twice('only who recorded it may void it'))
    expect(await both(note(me), taken(me, ' '))).toEqual(
      twice('an end of a deal, and a record taken back, have a reason'),
    )
    expect(await both(note(me), taken(me), taken(me))).toEqual(
      twice('this record is voided already'),
    )
    expect(await both(taken(me))).toEqual(twice('this record cannot be voided'))
  })

  test('what was taken back is still there, beside what took it back', async () => {
    await asRole(urls.appUrl, partner(), async (client) => {
      await put(client, deal, note(seller.userId))
      const { id: by } = await put(client, deal, taken(seller.userId))
      const { rowCount } = await client.query('select from events where id in ($1, $2)', [id, by])
      expect(rowCount).toBe(2)
    })
  })

  test('what others rest on is not taken back: opening, process, review, erasing', async () => {
    const me = seller.userId
    const firm: Raw[] = [
      { type: 'DealOpened' },
      chosen({}),
      { type: 'RegistrationApproved', data: { registration: 'x' } },
      { type: 'PersonErased', data: { buyer: 'b1' } },
    ]
    for (const raw of firm) {
      expect(await both({ ...raw, id, by: me }, taken(me))).toEqual(
        twice('this record cannot be voided'),
      )
    }
  })
})

describe('these checks can fail', () => {
  test('without the triggers what is refused above would be kept', async () => {
    const owner = new Client({ connectionString: urls.ownerUrl })
    await owner.connect()
    for (const name of ['then_hold_event', 'then_hold_reasons'])
      await owner.query(`alter table events disable trigger ${name}`)
    expect(await both(chosen({ path: [] }))).toEqual(kept)
    expect(await both({ type: 'OutcomeRecorded', data: { outcome: 'WON' } })).toEqual(kept)
    expect(await both({ type: 'FindingDisposed', data: { until: '2199-01-01' } })).toEqual(kept)
    expect(await both({ type: 'AssertionVoided', data: { voids: randomUUID() } })).toEqual(kept)
    for (const name of ['then_hold_event', 'then_hold_reasons'])
      await owner.query(`alter table events enable trigger ${name}`)
    await owner.end()
    expect(await both({ type: 'OutcomeRecorded', data: { outcome: 'WON' } })).not.toEqual(kept)
  })
})

describe('I17: a partner writes only into its own deals', () => {
  test('a record for a rival’s deal is refused, whoever it says it belongs to', async () => {
    const note: Raw = { type: 'ContactLogged', occurredAt: day }
    expect(await tried(urls.appUrl, partner(), rivals, note)).toContain('row-level security')
    const mixed = { partnerId: seller.partnerId, dealId: rivals.dealId }
    expect(await tried(urls.appUrl, partner(), mixed, note)).toContain('foreign key')
  })
})
