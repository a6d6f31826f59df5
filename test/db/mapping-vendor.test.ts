import { beforeAll, describe, expect, test } from 'vitest'

import type { PartnerActor, StaffActor } from '#core/access/actor'
import { NotAllowed } from '#core/access/may'
import type { TypedStage } from '#core/mapping/read-map'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { dealFor } from '#db/deals/deal'
import { mapOf } from '#db/mapping/map-of'
import { publishMap } from '#db/mapping/publish-map'
import { rereadDeals } from '#db/mapping/reread-deals'
import { aDeal, now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, aVendorAdmin } from '#test/support/people'

ownDatabase()
let seller: PartnerActor
let vendor: StaffActor

const row = (label: string, fit: string[]): TypedStage => ({
  key: '',
  label,
  fit,
  category: 'PIPELINE',
})

beforeAll(async () => {
  seller = await aSeller(await aFirm('Nordlicht'))
  vendor = await aVendorAdmin()
})

describe('the vendor’s own map', () => {
  test('is published by those who may, and read by every reviewer', async () => {
    const rows = [row('Qualify', ['RECOGNISE']), row('Propose', ['SELECT'])]
    const reviewer = await aReviewer()
    await expect(publishMap(reviewer, { version: 0, rows, note: '' })).rejects.toThrow(NotAllowed)
    expect(await publishMap(vendor, { version: 0, rows, note: '' })).toMatchObject({ ok: true })
    expect((await mapOf(reviewer)).stages.map(({ label }) => label)).toEqual(['Qualify', 'Propose'])
    expect((await mapOf(seller)).stages).toEqual([])
  })

  test('rereads the vendor’s lane of every partner’s open deals', async () => {
    const dealId = await aDeal(seller)
    const { partnerId } = seller
    const data = { stage: 'PROPOSE', label: 'Propose', fit: null, category: null }
    const move = { type: 'VendorStageMoved', data, occurredAt: '2026-05-02' } as const
    await tx(vendor, (t) => append(t, vendor, { partnerId, dealId }, [move], now))
    expect(await rereadDeals(vendor, now)).toEqual({ reread: 1, left: 0 })
    expect((await dealFor(vendor, dealId, now))?.facts.lanes.vendor).toMatchObject({
      fit: ['SELECT'],
      category: 'PIPELINE',
    })
  })
})
