import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import { NotAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { dealFor } from '#db/deals/deal'
import { erasePerson, personToErase } from '#db/erasure/erase-person'
import { persons } from '#db/schema/deals'
import { aDealWith } from '#test/db/erasure-case'
import { now } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, anAdmin } from '#test/support/people'

const urls = ownDatabase()
let admin: PartnerActor
let seller: PartnerActor

beforeAll(async () => {
  const firm = await aFirm('Hallam')
  admin = await anAdmin(firm)
  seller = await aSeller(firm)
})

describe('whom nobody else erases', () => {
  test('a seller may not, and a rival is told what is told of nobody', async () => {
    const dealId = await aDealWith(seller, { name: 'Cleo Vance' })
    await expect(erasePerson(seller, { dealId, buyer: 'b1' }, now)).rejects.toThrow(NotAllowed)
    const rival = await anAdmin(await aFirm('Elsewhere'))
    const nobody = await erasePerson(rival, { dealId: randomUUID(), buyer: 'b1' }, now)
    for (const whom of [
      { dealId, buyer: 'b1' },
      { dealId: 'x', buyer: 'b1' },
    ]) {
      expect(await erasePerson(rival, whom, now)).toEqual(nobody)
      expect(await personToErase(rival, whom)).toBeNull()
    }
    expect((await dealFor(admin, dealId, now))?.people.get('b1')?.name).toBe('Cleo Vance')
  })

  test('the function of the database holds it too, and opens nothing else', async () => {
    const dealId = await aDealWith(seller, { name: 'Cleo Vance' })
    const [person] = await tx(seller, (t) =>
      t.select().from(persons).where(eq(persons.dealId, dealId)),
    )
    const client = new Client({ connectionString: urls.appUrl })
    await client.connect()
    const asking = async (reach: string, partner: string, statement: string, values: unknown[]) => {
      await client.query('begin')
      await client.query(
        `select set_config('app.reach', $1, true), set_config('app.partner_id', $2, true)`,
        [reach, partner],
      )
      try {
        return (await client.query(statement, values)).rows[0]
      } finally {
        await client.query('rollback')
      }
    }
    const erase = 'select erase_persons($1, $2, now()) as n'
    const whom = [seller.partnerId, [person?.id]]
    const elsewhere = (await aFirm('Elsewhere again')).id
    for (const [reach, partner] of [
      ['', ''],
      ['partner', elsewhere],
      ['customer', seller.partnerId],
    ] as const) {
      await expect(asking(reach, partner, erase, whom)).rejects.toThrow(
        'its own partner or by the vendor',
      )
    }
    expect(await asking('partner', seller.partnerId, erase, whom)).toEqual({ n: 1 })
    // The mark alone lets nobody in.
    await expect(
      asking(
        'system',
        '',
        `update comments set body = '' where set_config('app.erasing', 'on', true) = 'on'`,
        [],
      ),
    ).rejects.toThrow('permission denied')
    // After the function, the reach is what it was.
    expect(
      await asking(
        'partner',
        seller.partnerId,
        `select erase_persons($1, $2, now()) as n, ctx_reach() as reach, current_setting('app.erasing', true) as mark`,
        whom,
      ),
    ).toEqual({ n: 1, reach: 'partner', mark: '' })
    await client.end()
  })
})
