import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { type PartnerActor, type StaffActor, system } from '#core/access/actor'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { dealFor } from '#db/deals/deal'
import { redactText, textToRedact } from '#db/erasure/redact-text'
import { texts } from '#db/schema/deals'
import { auditLog } from '#db/schema/ledger'
import { dumpRows } from '#test/db/erasure-case'
import { aDeal, now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, aVendorAdmin, someone } from '#test/support/people'

const urls = ownDatabase()
let seller: PartnerActor
let leader: PartnerActor
let colleague: PartnerActor
let rival: PartnerActor
let vendor: StaffActor

beforeAll(async () => {
  const firm = await aFirm('Hallam')
  seller = await aSeller(firm)
  leader = await someone(firm, 'leader')
  colleague = await aSeller(firm)
  rival = await someone(await aFirm('Elsewhere'), 'admin')
  vendor = await aVendorAdmin()
})

/** A deal with one fact and the words beside it. */
async function aText(words: string): Promise<{ dealId: string; textId: string }> {
  const dealId = await aDeal(seller)
  const { partnerId } = seller
  const textId = randomUUID()
  await tx(seller, async (t) => {
    await t.insert(texts).values({ partnerId, dealId, id: textId, body: words })
    const data = { req: 'R1', grade: 'SAID', buyer: 'b1', textId } as const
    const news = { type: 'RequirementAsserted', data, occurredAt: '2026-05-04' } as const
    await append(t, seller, { partnerId, dealId }, [news], now)
  })
  return { dealId, textId }
}

describe('words taken out', () => {
  test('are gone from the database and every view; the fact they stood beside keeps its effect', async () => {
    const asked = await aText('Her knee is bad, says Quillfeather.')
    const before = await dealFor(seller, asked.dealId, now)
    expect(await dumpRows(urls.superuserUrl, /quillfeather/i)).toHaveLength(1)
    expect(await textToRedact(seller, asked)).toMatchObject({
      body: 'Her knee is bad, says Quillfeather.',
    })

    expect(await redactText(seller, asked, now)).toMatchObject({ ok: true })

    expect(await dumpRows(urls.superuserUrl, /quillfeather/i)).toEqual([])
    const after = await dealFor(seller, asked.dealId, now)
    expect(after?.facts).toEqual(before?.facts)
    expect(after?.log.filter(({ redacted }) => redacted).map(({ event }) => event.type)).toContain(
      'RequirementAsserted',
    )
    expect(after?.log.at(-1)?.event).toMatchObject({
      type: 'TextRedacted',
      by: seller.userId,
      data: { textId: asked.textId },
    })
    const [told] = await tx(system('test'), (t) =>
      t.select().from(auditLog).where(eq(auditLog.recordId, asked.dealId)),
    )
    expect(told).toMatchObject({ action: 'text.redact', byName: seller.name, data: {} })
  })

  test('by two at once are taken out once', async () => {
    const asked = await aText('Something private.')
    const both = await Promise.all([redactText(seller, asked, now), redactText(vendor, asked, now)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await redactText(leader, asked, now)).toMatchObject({ refusal: 'already-redacted' })
    expect(await textToRedact(leader, asked)).toBeNull()
    const log = (await dealFor(seller, asked.dealId, now))?.log ?? []
    expect(log.filter(({ event }) => event.type === 'TextRedacted')).toHaveLength(1)
  })
})

test('whoever did not write them, and does not answer for them, is told that there are none', async () => {
  const asked = await aText('Kept.')
  const reviewer = await aReviewer()
  const nothing = await redactText(rival, { dealId: randomUUID(), textId: randomUUID() }, now)
  for (const actor of [colleague, rival, reviewer]) {
    expect(await redactText(actor, asked, now)).toEqual(nothing)
    expect(await textToRedact(actor, asked)).toBeNull()
  }
  for (const wrong of [
    { ...asked, textId: 'x' },
    { ...asked, dealId: await aDeal(seller) },
  ]) {
    expect(await redactText(leader, wrong, now)).toEqual(nothing)
  }
  for (const actor of [leader, vendor]) expect(await textToRedact(actor, asked)).not.toBeNull()
})
