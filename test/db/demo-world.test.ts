import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'

import { system } from '#core/access/actor'
import { findingName, rules } from '#core/alignment/finding'
import { lights } from '#core/alignment/light'
import type { DealEvent } from '#core/buying-process/events'
import { fold } from '#core/buying-process/fold'
import { positionOf } from '#core/buying-process/position'
import { canonStages, COMPLETE, UNVERIFIED } from '#core/buying-process/stages'
import { statuses, statusesOf } from '#core/buying-process/status'
import { LetterSchema } from '#core/letters/letter'
import { helpKinds, stepOf } from '#core/registration/form'
import { gate } from '#core/registration/gate'
import { reviewStatuses } from '#core/registration/status'
import { daysBetween, dayOf } from '#core/shared/day'
import { tx } from '#db/client'
import { logOf } from '#db/deals/log-of'
import { type Reading, readingOf } from '#db/deals/reading-of'
import { deals } from '#db/schema/deals'
import { positions } from '#db/schema/log'
import { type DemoPerson, fillDemoWorld } from '#db/seeds/fill'
import { situations } from '#test/db/demo-situations'
import { ownDatabase } from '#test/support/own-database'

const twin = ownDatabase()
const taken = ownDatabase()
const database = ownDatabase()
const now = new Date()

/** Asks as the one role that row-level security does not hold. */
async function ask<T>(query: string, { superuserUrl } = database): Promise<T[]> {
  const client = new Client({ connectionString: superuserUrl })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(query)
  await client.end()
  return rows
}

async function distinct(column: string, table: string, of = database): Promise<string[]> {
  const rows = await ask<{ it: string }>(`select distinct ${column} as it from ${table}`, of)
  return rows.map(({ it }) => it)
}

/** Every table of the world by a digest of its rows; hashes of passwords are salted, so they differ anyway. */
async function everything(of = database): Promise<Record<string, string>> {
  const room = `relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'credentials'`
  const tables = await distinct('relname', `pg_class where ${room}`, of)
  const digests = tables.map(async (table): Promise<[string, string]> => {
    const from = `(select r::text as row from ${table} r order by 1) rows`
    return [table, (await distinct(`md5(string_agg(row, '|'))`, from, of)).join('')]
  })
  return Object.fromEntries(await Promise.all(digests))
}

let seconds = Infinity
let people: readonly DemoPerson[] = []

beforeAll(async () => {
  const started = performance.now()
  const filled = await fillDemoWorld(database.ownerUrl, true, true, now)
  seconds = (performance.now() - started) / 1000
  if (filled.ok && filled.value) people = filled.value.people
})

test('an empty database is filled in less than five seconds', () => {
  expect(seconds).toBeLessThan(5)
  expect(people.map(({ email }) => email)).toContain('helen.strand@lumenfeld.example')
  expect(people).toHaveLength(8)
})

test('filling twice changes nothing and gives the same people', async () => {
  const before = await everything()
  const again = await fillDemoWorld(database.ownerUrl, true, false, now)
  expect(again.ok && again.value?.people[0]?.email).toBe('amina.okafor@brightwater.example')
  expect(await everything()).toEqual(before)
})

test('a start without a demo world leaves the demo world alone', async () => {
  const before = await everything()
  expect(await fillDemoWorld(database.ownerUrl, false, false, now)).toEqual({
    ok: true,
    value: null,
  })
  expect(await everything()).toEqual(before)
})

test('six partners in four countries, twenty-five people, sixty registrations', async () => {
  expect(await distinct('id', 'partners')).toHaveLength(6)
  expect(await distinct('country', 'partners')).toHaveLength(4)
  expect(await distinct('id', 'users')).toHaveLength(25)
  expect(await distinct('id', 'registrations')).toHaveLength(60)
  expect((await distinct('id', 'drafts')).length).toBeGreaterThanOrEqual(4)
})

test('every review status, light and buying stage occurs', async () => {
  const found = await distinct('status', 'registrations')
  expect(found.toSorted()).toEqual([...reviewStatuses].toSorted())
  expect((await distinct('light', 'positions')).toSorted()).toEqual([...lights].toSorted())
  const stages = await distinct('stage', 'positions')
  expect(stages).toEqual(expect.arrayContaining([UNVERIFIED, ...canonStages, COMPLETE]))
})

test('a second machine tells the same world on the same day', async () => {
  const midnight = new Date(`${dayOf(now)}T00:00:00Z`)
  await fillDemoWorld(twin.ownerUrl, true, true, midnight)
  expect(await everything(twin)).toEqual(await everything())
})

test('a database that holds anything else is never touched', async () => {
  const stranger = `(id, email, name, role, time_zone, created_at)
    values (gen_random_uuid(), 'someone@elsewhere.example', 'Someone', 'vendor-admin', 'UTC', now())`
  await ask(`insert into users ${stranger}`, taken)
  expect(await fillDemoWorld(taken.ownerUrl, true, true, now)).toMatchObject({ ok: false })
  expect(await fillDemoWorld(taken.ownerUrl, true, false, now)).toEqual({ ok: true, value: null })
  expect(await distinct('email', 'users', taken)).toEqual(['someone@elsewhere.example'])
})

async function rebuilt() {
  return tx(system('test'), async (t) => {
    const [kept, named] = [await t.select().from(positions), await t.select().from(deals)]
    const read: {
      customer: string
      kept: unknown
      reading: Reading
      statuses: string[]
      lacks: number
      log: DealEvent[]
    }[] = []
    for (const { partnerId, dealId, reading } of kept) {
      const log = await logOf(t, partnerId, dealId)
      const knownAt = log.at(-1)?.recordedAt ?? ''
      const facts = fold(log, { asOf: dayOf(now), knownAt })
      const customer = named.find(({ id }) => id === dealId)?.customerName ?? ''
      const found = Object.values(statusesOf(facts))
      read.push({
        customer,
        kept: reading,
        reading: readingOf(facts),
        statuses: found,
        lacks: gate(facts).missing.length,
        log,
      })
    }
    return read
  })
}

test('every position equals a rebuild from its log, and every status of a requirement occurs', async () => {
  const read = await rebuilt()
  expect(read).toHaveLength(60)
  for (const { kept, reading } of read) expect(kept).toEqual(JSON.parse(JSON.stringify(reading)))
  const found = new Set(read.flatMap(({ statuses: some }) => some))
  expect([...found].toSorted()).toEqual([...statuses].toSorted())
})

test('every rule is seen somewhere, the gate’s among them', async () => {
  const read = await rebuilt()
  const found = new Set<string>(
    read.flatMap(({ reading }) => reading.findings.map(({ rule }) => rule)),
  )
  // F2 is the gate's own: what a registration still lacks.
  const unseen = rules.filter((rule) => rule !== 'F2' && !found.has(rule))
  expect(unseen).toEqual([])
  expect(read.some(({ lacks }) => lacks > 0)).toBe(true)
})

test('one long deal lost a buyer, went back, paused, and was signed, over eight months', async () => {
  const read = await rebuilt()
  const long = read.find(({ customer }) => customer === 'Wrenfield Dairies')
  const log = long?.log ?? []
  const on = (type: string) => log.find((event) => event.type === type)?.occurredAt ?? ''
  const places = [...new Set(log.map(({ occurredAt }) => occurredAt))].map(
    (asOf) => positionOf(fold(log, { asOf, knownAt: log.at(-1)?.recordedAt ?? '' })).settled,
  )
  expect(places.some((place, at) => place < (places[at - 1] ?? 0))).toBe(true)
  expect(daysBetween(on('DealOpened'), on('OutcomeRecorded'))).toBeGreaterThan(240)
  const story = ['BuyerLeft', 'Paused', 'Resumed', 'RequirementContradicted', 'OutcomeRecorded']
  expect(story.map(on)).toEqual(story.map(on).toSorted())
  expect(story.map(on)).not.toContain('')
})

test('the best known situations read as the golden cases read them', async () => {
  const read = await rebuilt()
  const found = Object.keys(situations).map((customer) => {
    const deal = read.find(({ customer: name }) => name.startsWith(customer))
    return [customer, deal?.reading.findings.map(findingName)]
  })
  expect(Object.fromEntries(found)).toEqual(situations)
})

test('every address ends in .example', async () => {
  const addresses = [
    ...(await distinct('email', 'users')),
    ...(await distinct('email', 'persons where email is not null')),
    ...(await distinct('to_address', 'letters')),
    ...(await distinct('website', 'deals')),
    ...(await distinct('website', 'partners')),
  ]
  expect(addresses.length).toBeGreaterThan(150)
  expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
})

test('every letter holds the facts of its kind, and the next registration gets the next number', async () => {
  const letters = await ask(`select kind, facts from letters`)
  expect(letters.length).toBeGreaterThan(100)
  for (const letter of letters) expect(LetterSchema.safeParse(letter).error).toBeUndefined()
  expect(await distinct('status', 'letters')).toEqual(
    expect.arrayContaining(['sent', 'kept', 'failed']),
  )
  expect(await distinct('playbook', 'playbook_opens')).toHaveLength(4)
  const [counted] = await ask<{ wrong: string }>(
    `select count(*) as wrong from counters c where value <>
      (select count(*) from deals d where d.partner_id = c.partner_id)`,
  )
  expect(counted?.wrong).toBe('0')
})

test('the forms begun and the help wanted use the names of the registration form', async () => {
  const fields = await distinct('jsonb_object_keys(typed)', 'drafts')
  expect(fields.filter((name) => stepOf(name) === null)).toEqual([])
  const wanted = await distinct('jsonb_array_elements_text(help_wanted)', 'deals')
  expect(helpKinds).toEqual(expect.arrayContaining(wanted))
})
