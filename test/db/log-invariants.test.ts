import { randomUUID } from 'node:crypto'

import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'

import type { PartnerActor } from '#core/access/actor'
import { type Deal, asRole, day, put, type Raw, tried } from '#test/db/log-case'
import { aDeal } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller } from '#test/support/people'

const urls = ownDatabase()
let seller: PartnerActor
let deal: Deal

beforeAll(async () => {
  seller = await aSeller(await aFirm('Hallam'))
  deal = { partnerId: seller.partnerId, dealId: await aDeal(seller) }
})

const partner = () => ({ reach: 'partner', partner: seller.partnerId })
/** The same try as the app, and as the owner of the tables, whom grants do not hold. */
const both = async (...raws: readonly Raw[]) => [
  await tried(urls.appUrl, partner(), deal, ...raws),
  await tried(urls.ownerUrl, { reach: 'system' }, deal, ...raws),
]
const twice = (said: string) => [said, said]
const kept = twice('kept')
const contact: Raw = { type: 'ContactLogged', data: { dir: 'OUTBOUND', medium: 'mail' } }
const claim = (grade: string, more: object = {}): Raw => ({
  type: 'RequirementAsserted',
  data: { req: 'R1', grade, ...more },
})

async function firstColumn(table: string): Promise<string> {
  return asRole(urls.ownerUrl, { reach: 'system' }, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 order by attnum limit 1`,
      [table],
    )
    return rows[0]?.name ?? ''
  })
}

describe('I1: what is immutable has neither update nor delete', () => {
  const immutable =
    `events audit_log registration_transitions comments work_notes assessments answers
    partner_mappings partner_stages vendor_mappings vendor_stages template_versions customer_replies`.split(
      /\s+/,
    )

  test.each(immutable)('%s, for the app', async (table) => {
    for (const statement of [
      `delete from ${table}`,
      `update ${table} set ${await firstColumn(table)} = null`,
      `truncate ${table}`,
    ]) {
      const trying = asRole(urls.appUrl, { reach: 'system' }, (client) => client.query(statement))
      await expect(trying).rejects.toThrow('permission denied')
    }
  })

  test.each(immutable)('%s, for its owner too', async (table) => {
    for (const statement of [
      `delete from ${table}`,
      `update ${table} set ${await firstColumn(table)} = null`,
    ]) {
      const trying = asRole(urls.ownerUrl, { reach: 'system' }, (client) => client.query(statement))
      await expect(trying).rejects.toThrow('append only')
    }
  })
})

describe('I2: the server says when a record was made, and never goes back', () => {
  test('whatever a client says, the time is now and the number the next', async () => {
    await asRole(urls.appUrl, partner(), async (client) => {
      const first = await put(client, deal, { ...contact, recordedAt: '2001-01-01T00:00:00Z' })
      const second = await put(client, deal, { ...contact, recordedAt: '2001-01-01T00:00:00Z' })
      expect(Date.now() - first.recorded_at.getTime()).toBeLessThan(60_000)
      expect(second.recorded_at.getTime()).toBeGreaterThan(first.recorded_at.getTime())
      expect(second.seq).toBe(first.seq + 1)
    })
  })

  test('the owner may bring an old time, and not one before the last', async () => {
    await asRole(urls.ownerUrl, { reach: 'system' }, async (client) => {
      const first = await put(client, deal, { ...contact, recordedAt: '2099-01-01T00:00:00Z' })
      const second = await put(client, deal, { ...contact, recordedAt: '2026-01-01T00:00:00Z' })
      expect(second.recorded_at.getTime()).toBe(first.recorded_at.getTime() + 1)
    })
  })
})

test('I3: nothing is recorded before it happened', async () => {
  const tomorrow = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  expect(await both({ ...contact, occurredAt: tomorrow })).toEqual(
    twice('an event of the log cannot lie in the future'),
  )
  expect(await both(contact)).toEqual(kept)
})

describe('I4: a grade has what it takes', () => {
  test('said and more name a buyer of this deal', async () => {
    const unnamed = twice('what a customer said names a buyer of this deal')
    for (const grade of ['SAID', 'DOCUMENT', 'CONFIRMED'])
      expect(await both(claim(grade))).toEqual(unnamed)
    expect(await both(claim('SAID', { buyer: 'b9' }))).toEqual(unnamed)
    expect(await both(claim('SAID', { buyer: 'b1' }))).toEqual(kept)
    expect(await both(claim('GUESS'))).toEqual(kept)
  })

  test('who was there on that day: after leaving and before joining nobody said anything', async () => {
    const left: Raw = { type: 'BuyerLeft', data: { buyer: 'b1' }, occurredAt: '2026-05-03' }
    const said = claim('SAID', { buyer: 'b1' })
    expect(await both(left, said)).toEqual(twice('this buyer had left before that day'))
    expect(await both(left, { ...said, occurredAt: '2026-05-03' })).toEqual(kept)
    const back: Raw = { type: 'BuyerJoined', data: { buyer: 'b1' }, occurredAt: day }
    expect(await both(left, back, said)).toEqual(kept)
    const late: Raw[] = [
      { type: 'BuyerAdded', data: { buyer: 'b2', personId: randomUUID() } },
      { type: 'BuyerJoined', data: { buyer: 'b2' } },
    ]
    expect(
      await both(...late, { ...claim('SAID', { buyer: 'b2' }), occurredAt: '2026-05-03' }),
    ).toEqual(twice('this buyer had not joined by that day'))
    expect(await both(...late, claim('SAID', { buyer: 'b2' }))).toEqual(kept)
  })

  test('a document is shown, and confirmed is the customer’s own reply', async () => {
    const shown = { buyer: 'b1', link: 'https://kestrel.example/minutes' }
    expect(await both(claim('DOCUMENT', { buyer: 'b1' }))).toEqual(
      twice('a document is shown by its words, its file or its address'),
    )
    expect(await both(claim('DOCUMENT', shown))).toEqual(kept)
    for (const replyId of [undefined, randomUUID()]) {
      expect(await both(claim('CONFIRMED', { ...shown, ...(replyId ? { replyId } : {}) }))).toEqual(
        twice('confirmed means that the customer answered itself'),
      )
    }
  })
})

describe('these checks can fail', () => {
  test('without the triggers everything above would be kept', async () => {
    const owner = new Client({ connectionString: urls.ownerUrl })
    await owner.connect()
    await owner.query('alter table events disable trigger then_hold_event')
    expect(await both(claim('SAID'))).toEqual(kept)
    expect(await both(claim('DOCUMENT', { buyer: 'b1' }))).toEqual(kept)
    await owner.query('alter table events enable trigger then_hold_event')
    await owner.query('alter table events disable trigger append_only')
    const changed = await asRole(urls.ownerUrl, { reach: 'system' }, (client) =>
      client.query('update events set type = type'),
    )
    expect(changed.rowCount).toBeGreaterThan(0)
    await owner.query('alter table events enable trigger append_only')
    await owner.query('alter table events disable trigger stamp_event')
    expect(await both({ ...contact, occurredAt: '2199-01-01' })).toEqual(kept)
    await owner.query('alter table events enable trigger stamp_event')
    await owner.end()
    expect(await both(claim('SAID'))).not.toEqual(kept)
  })
})
