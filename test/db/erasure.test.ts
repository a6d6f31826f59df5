import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { type PartnerActor, type StaffActor, system } from '#core/access/actor'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { dealFor } from '#db/deals/deal'
import { erasePerson, personToErase } from '#db/erasure/erase-person'
import { deals, persons } from '#db/schema/deals'
import { letters } from '#db/schema/ledger'
import { aDealWith, dumpRows, email, name, phone, writeAbout, written } from '#test/db/erasure-case'
import { now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, anAdmin, aVendorAdmin } from '#test/support/people'

const urls = ownDatabase()
let admin: PartnerActor
let seller: PartnerActor
let vendor: StaffActor

beforeAll(async () => {
  const firm = await aFirm('Hallam')
  admin = await anAdmin(firm)
  seller = await aSeller(firm)
  vendor = await aVendorAdmin()
})

const everyWay = [
  `${name} told us, and so did WILHELMINA  ZONDERLAND;`,
  `Zonderland’s own words, “Wilhelmina” in short, Mrs Zonderlands desk,`,
  `${email}, W.Zonderland@Kestrel.Example, ${phone}.`,
].join('\n')

describe('a person erased', () => {
  test('is found nowhere in a dump of the database, and the log folds as before', async () => {
    const dealId = await aDealWith(seller, { name, email, phone })
    const second = await aDealWith(seller, { name, email })
    await writeAbout(urls.superuserUrl, seller, dealId, everyWay)
    const sought = /zonderland|wilhelmina|7946 0812/i
    // What is sought is there, in every place: the search can find it.
    const places = new Set(
      (await dumpRows(urls.superuserUrl, sought)).map((row) => row.split(':')[0] ?? ''),
    )
    for (const table of written) expect(places).toContain(`public.${table}`)
    expect([...places].some((place) => place.startsWith('pgboss.'))).toBe(true)
    const before = await dealFor(admin, dealId, now)

    expect(await personToErase(admin, { dealId, buyer: 'b1' })).toHaveLength(2)
    expect(await erasePerson(admin, { dealId, buyer: 'b1' }, now)).toEqual({
      ok: true,
      value: { deals: 2 },
    })

    expect(await dumpRows(urls.superuserUrl, sought)).toEqual([])
    const after = await dealFor(admin, dealId, now)
    expect(after?.facts).toEqual(before?.facts)
    expect(after?.assessment).toEqual(before?.assessment)
    expect(after?.log.length).toBe((before?.log.length ?? 0) + 1)
    expect(after?.log.at(-1)?.event).toMatchObject({ type: 'PersonErased', data: { buyer: 'b1' } })
    expect(after?.people.get('b1')).toMatchObject({ name: null, email: null, phone: null })
    expect(after?.log.find(({ words }) => words)?.words).toBe(
      '[erased] told us, and so did [erased];\n[erased] own words, “[erased]” in short, Mrs [erased] desk,\n[erased], [erased], [erased].',
    )
    expect((await dealFor(admin, second, now))?.people.get('b1')?.name).toBeNull()
    // A mail to the person goes nowhere any more.
    const kept = await tx(system('test'), (t) =>
      t.select().from(letters).where(eq(letters.toAddress, '[erased]')),
    )
    expect(kept.map(({ status }) => status)).toEqual(['kept'])
  })

  test('takes nobody else along: not a namesake elsewhere, not a colleague of the same surname', async () => {
    const dealId = await aDealWith(seller, { name: 'Ada Brandt' })
    const personId = randomUUID()
    const { partnerId } = seller
    await tx(seller, async (t) => {
      await t
        .insert(persons)
        .values({ partnerId, id: personId, dealId, buyer: 'b2', name: 'Otto Brandt' })
      const added = {
        type: 'BuyerAdded',
        data: { buyer: 'b2', personId },
        occurredAt: '2026-05-02',
      } as const
      await append(t, seller, { partnerId, dealId }, [added], now)
      await t
        .update(deals)
        .set({ problem: 'Ada and Otto Brandt meet Brandt Adams of Adana.' })
        .where(eq(deals.id, dealId))
    })
    const elsewhere = await aDealWith(seller, { name: 'Ada Brandt' })
    await tx(seller, (t) =>
      t
        .update(deals)
        .set({ customerName: 'Quite another firm', problem: 'Ada wants it.' })
        .where(eq(deals.id, elsewhere)),
    )
    await erasePerson(admin, { dealId, buyer: 'b1' }, now)
    const view = await dealFor(admin, dealId, now)
    expect(view?.deal.problem).toBe('[erased] and Otto Brandt meet Brandt Adams of Adana.')
    expect(view?.people.get('b2')?.name).toBe('Otto Brandt')
    const other = await dealFor(admin, elsewhere, now)
    expect([other?.people.get('b1')?.name, other?.deal.problem]).toEqual([
      'Ada Brandt',
      'Ada wants it.',
    ])
  })

  test('reads signs of patterns as signs, and names of scripts without capitals', async () => {
    const dealId = await aDealWith(seller, { name: '田中 花子', email: 'a+b(c)*@x.example' })
    await tx(seller, (t) =>
      t
        .update(deals)
        .set({ problem: '田中 花子さん wrote from A+B(C)*@x.example, not from ab@x.example.' })
        .where(eq(deals.id, dealId)),
    )
    await erasePerson(admin, { dealId, buyer: 'b1' }, now)
    expect((await dealFor(admin, dealId, now))?.deal.problem).toBe(
      '[erased]さん wrote from [erased], not from ab@x.example.',
    )
  })

  test('by two at once is erased once; again it is said to be done', async () => {
    const dealId = await aDealWith(seller, { name: 'Cleo Vance' })
    const both = await Promise.all([
      erasePerson(admin, { dealId, buyer: 'b1' }, now),
      erasePerson(vendor, { dealId, buyer: 'b1' }, now),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await erasePerson(vendor, { dealId, buyer: 'b1' }, now)).toMatchObject({
      refusal: 'already-erased',
    })
    const log = (await dealFor(admin, dealId, now))?.log ?? []
    expect(log.filter(({ event }) => event.type === 'PersonErased')).toHaveLength(1)
  })
})
