import { beforeAll, describe, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import { NotAllowed } from '#core/access/may'
import { assess } from '#core/alignment/assess'
import { fold } from '#core/buying-process/fold'
import { gapOf, intervalOf } from '#core/buying-process/lanes'
import type { Canon } from '#core/buying-process/stages'
import { type TypedStage, typedOfMap } from '#core/mapping/read-map'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { dealFor } from '#db/deals/deal'
import { momentOf } from '#db/deals/moment-of'
import { settingOf } from '#db/drafts/setting-of'
import { mapOf } from '#db/mapping/map-of'
import { publishMap } from '#db/mapping/publish-map'
import { rereadDeals } from '#db/mapping/reread-deals'
import { triedOn } from '#db/mapping/tried-on'
import { auditLog } from '#db/schema/ledger'
import { aDeal, now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aLeader, anAdmin, aSeller } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const urls = ownDatabase()
let leader: PartnerActor
let seller: PartnerActor
let rival: PartnerActor

const row = (label: string, fit: string[], key = ''): TypedStage => ({
  key,
  label,
  fit,
  category: 'PIPELINE',
})
const first = [row('Demo', ['EXPLORE', 'DEFINE']), row('Quote', ['SELECT'])]

/** A deal the seller has moved to a stage, as the map had it then. */
async function moved(owner: PartnerActor, stage: string, fit: Canon[] | null, status?: string) {
  const { partnerId } = owner
  const dealId = await aDeal(owner, status === undefined ? {} : { status })
  const label = stage.charAt(0) + stage.slice(1).toLowerCase()
  const data = { stage, label, fit, category: 'BEST' } as const
  const move = { type: 'PartnerStageMoved', data, occurredAt: '2026-05-02' } as const
  await tx(owner, (t) => append(t, owner, { partnerId, dealId }, [move], now))
  return dealId
}
const laneOf = async (dealId: string) => (await dealFor(leader, dealId, now))?.facts.lanes.partner
const rulesOf = async (dealId: string) =>
  (await dealFor(leader, dealId, now))?.assessment.findings.map(({ rule }) => rule) ?? []

beforeAll(async () => {
  await setUpProgramme(urls.ownerUrl)
  const firm = await aFirm('Brightwater')
  leader = await aLeader(firm)
  seller = await aSeller(firm)
  rival = await anAdmin(await aFirm('Nordlicht'))
})

describe('a firm publishes its own map', () => {
  test('the first version stands, with who and when, and the registration form offers it', async () => {
    expect((await mapOf(leader)).version).toBe(0)
    const published = await publishMap(
      leader,
      { version: 0, rows: first, note: ' as we work ' },
      now,
    )
    expect(published).toEqual({ ok: true, value: { version: 1 } })
    const { stages, versions } = await mapOf(seller)
    expect(stages.map(({ key, label }) => [key, label])).toEqual([
      ['DEMO', 'Demo'],
      ['QUOTE', 'Quote'],
    ])
    expect(versions).toMatchObject([
      { by: leader.name, at: now, note: 'as we work', changes: null },
    ])
    expect((await settingOf(seller)).stages.map(({ label }) => label)).toEqual(['Demo', 'Quote'])
  })

  test('of two who publish at once one is told, and nothing is half written', async () => {
    const before = await mapOf(leader)
    const rows = typedOfMap(before.stages)
    const both = await Promise.all(
      ['Trial', 'Test'].map((label) =>
        publishMap(leader, { version: 1, rows: [...rows, row(label, ['ASSURE'])], note: '' }),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    const { stages, versions } = await mapOf(leader)
    expect(stages).toHaveLength(3)
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    expect(versions[0]?.changes).toMatchObject([{ kind: 'added' }])
  })

  test('a version nobody can read, a note too long or nothing new is refused', async () => {
    const { version, stages } = await mapOf(leader)
    const rows = typedOfMap(stages)
    const publish = (change: Partial<{ rows: TypedStage[]; note: string }>) =>
      publishMap(leader, { version, rows, note: '', ...change })
    expect(await publish({ rows: [row('', [])] })).toMatchObject({ refusal: 'mistakes' })
    expect(await publish({ note: 'x'.repeat(501) })).toEqual({ ok: false, refusal: 'note-unfit' })
    expect(await publish({ note: 'a\u0000b' })).toEqual({ ok: false, refusal: 'note-unfit' })
    expect(await publish({})).toEqual({ ok: false, refusal: 'nothing-new' })
    expect((await mapOf(leader)).version).toBe(version)
  })

  test('a seller may read it and not change it, and a rival sees none of it', async () => {
    const rows = typedOfMap((await mapOf(seller)).stages)
    await expect(publishMap(seller, { version: 2, rows, note: '' })).rejects.toThrow(NotAllowed)
    await expect(rereadDeals(seller)).rejects.toThrow(NotAllowed)
    await expect(triedOn(seller, [])).rejects.toThrow(NotAllowed)
    expect(await mapOf(rival)).toMatchObject({ version: 0, stages: [], versions: [] })
    await publishMap(rival, { version: 0, rows: [row('Angebot', ['SELECT'])], note: '' })
    expect((await mapOf(leader)).version).toBe(2)
  })

  test('who published what stands in the audit log', async () => {
    const rows = await tx(system('test'), (t) => t.select().from(auditLog))
    expect(rows.filter(({ action }) => action === 'map.publish')).toHaveLength(3)
  })
})

describe('deals keep the map they were moved with', () => {
  test('publishing changes no deal; rereading adds one move to each open deal that reads otherwise', async () => {
    const unmapped = await moved(seller, 'DEMO', null)
    const old = await moved(seller, 'QUOTE', ['DEFINE'])
    const level = await moved(seller, 'DEMO', ['EXPLORE', 'DEFINE'])
    const over = await moved(seller, 'QUOTE', ['DEFINE'], 'rejected')
    const theirs = await moved(rival, 'ANGEBOT', ['DEFINE'])
    expect(await rulesOf(unmapped)).toContain('A4')

    expect((await mapOf(leader)).behind).toBe(2)
    expect(await laneOf(old)).toMatchObject({ fit: ['DEFINE'] })
    expect(await rereadDeals(leader, now)).toEqual({ reread: 2, left: 0 })
    expect(await rereadDeals(leader, now)).toEqual({ reread: 0, left: 0 })

    expect(await laneOf(unmapped)).toMatchObject({ fit: ['EXPLORE', 'DEFINE'], category: 'BEST' })
    expect(await rulesOf(unmapped)).not.toContain('A4')
    expect(await laneOf(old)).toMatchObject({ fit: ['SELECT'] })
    const moves = async (dealId: string, actor = leader) =>
      (await dealFor(actor, dealId, now))?.log.filter(
        ({ event }) => event.type === 'PartnerStageMoved',
      ).length
    expect([await moves(old), await moves(level), await moves(over)]).toEqual([2, 1, 1])
    expect(await moves(theirs, rival)).toBe(1)
  })

  test('whoever reads a deal as it was known then still reads the map of then', async () => {
    const dealId = await moved(seller, 'QUOTE', ['DEFINE'])
    const before = await dealFor(leader, dealId, now)
    const knownAt = before?.log.at(-1)?.event.recordedAt ?? ''
    await rereadDeals(leader, now)
    const events = (await dealFor(leader, dealId, now))?.log.map(({ event }) => event) ?? []
    const asKnownThen = fold(events, { asOf: '2026-05-20', knownAt })
    expect(asKnownThen.lanes.partner.fit).toEqual(['DEFINE'])
    expect(assess(asKnownThen)).toEqual(before?.assessment)
    expect(fold(events, momentOf(events, now)).lanes.partner.fit).toEqual(['SELECT'])
  })
})

describe('a map is tried before it is published', () => {
  test('three of the latest deals read under it as the rules would read them, and nothing is kept', async () => {
    const { stages } = await mapOf(leader)
    const tried = await triedOn(leader, stages, now)
    expect(tried).toHaveLength(3)
    expect(new Set(tried.map(({ label }) => label)).size).toBeGreaterThan(1)
    for (const { path, now: then } of tried) {
      const mapped = stages.find(({ label }) => label === then?.label)
      const lane = { stage: 'x', fit: [...(mapped?.fit ?? [])], category: null }
      const interval = intervalOf(lane, path)
      expect(then?.gap).toBe(interval && gapOf(interval, 0))
    }
    const gone = await triedOn(leader, [], now)
    expect(gone.every((deal) => deal.now === undefined)).toBe(true)
    expect((await mapOf(leader)).version).toBe(2)
  })
})
