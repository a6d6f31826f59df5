import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'

import type { PartnerActor, StaffActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import { lights } from '#core/alignment/light'
import { cursorOf, readQueueAsk } from '#core/review/queue'
import { tx } from '#db/client'
import { decide } from '#db/review/decide'
import { queue } from '#db/review/queue'
import { registrationForReview } from '#db/review/registration-for-review'
import { take } from '#db/review/take'
import { aRegistration, given } from '#test/db/review-case'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, type Firm } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const database = ownDatabase()

let firm: Firm
let other: Firm
let seller: PartnerActor
let rival: PartnerActor
let helen: StaffActor
beforeAll(async () => {
  await setUpProgramme(database.ownerUrl)
  firm = await aFirm('Brightwater')
  other = await aFirm('100 % Oakline')
  seller = await aSeller(firm)
  rival = await aSeller(other)
  helen = await aReviewer('Helen Strand')
})

const asking = (asked: Record<string, string> = {}) => readQueueAsk((name) => asked[name] ?? '')
const ids = async (wanted: Record<string, string>) =>
  (await queue(helen, asking(wanted))).lines.map(({ registration }) => registration.id)
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
const empty = () =>
  tx(system('test'), (t) => t.execute(sql`update registrations set status = 'withdrawn'`))

test('the queue shows what waits, oldest first, and each view only its own', async () => {
  await empty()
  const late = await aRegistration(firm, seller, {
    receivedAt: hoursAgo(90),
    decisionDueAt: hoursAgo(1),
  })
  const fresh = await aRegistration(other, rival, { receivedAt: hoursAgo(1) })
  const mine = await aRegistration(firm, seller, { receivedAt: hoursAgo(5) })
  await take(helen, mine.target)
  const asked = await aRegistration(firm, seller)
  await decide(helen, asked.target, given.ask)
  const decided = await aRegistration(firm, seller)
  await decide(helen, decided.target, given.approve)
  expect(await ids({})).toEqual([late.id, mine.id, fresh.id])
  expect(await ids({ view: 'mine' })).toEqual([mine.id])
  expect(await ids({ view: 'overdue' })).toEqual([late.id])
  expect(await ids({ view: 'asked' })).toEqual([asked.id])
  expect(await ids({ view: 'decided' })).toEqual([decided.id])
  const { counts, held, targetDays } = await queue(helen, asking())
  expect(counts).toEqual({ waiting: 3, mine: 1, overdue: 1, asked: 1, decided: 1 })
  expect(held).toEqual({ of: 1, inTime: 1 })
  expect(targetDays).toBe(2)
})

test('filters narrow the queue, and a percent sign is only a percent sign', async () => {
  await empty()
  const one = await aRegistration(firm, seller, { customerName: 'Vela Harbour' })
  const two = await aRegistration(other, rival, { customerName: 'Fennel & Rye', complete: false })
  expect(await ids({ q: 'vela' })).toEqual([one.id])
  expect(await ids({ q: one.reference })).toEqual([one.id])
  expect(await ids({ q: '%' })).toEqual([two.id])
  expect(await ids({ partner: other.id })).toEqual([two.id])
  expect(await ids({ stage: 'UNVERIFIED' })).toEqual([two.id])
  expect(await ids({ stage: 'RECOGNISE' })).toEqual([one.id])
  const { lines } = await queue(helen, asking())
  for (const light of lights) {
    const lit = lines.filter(({ reading }) => reading.light === light)
    expect(await ids({ light })).toEqual(lit.map(({ registration }) => registration.id))
  }
  expect(await ids({ light: 'BLINDING' })).toHaveLength(2)
  expect(await ids({ status: 'in_review' })).toEqual([])
  expect(await ids({ stage: "'; drop table deals", partner: 'x', after: 'x' })).toHaveLength(2)
  expect(await ids({ q: 'a\u0000' })).toEqual([])
})

test('turning pages shows every registration once, also those received in the same instant', async () => {
  await empty()
  const receivedAt = hoursAgo(3)
  const all = new Set<string>()
  for (let at = 0; at < 120; at++) all.add((await aRegistration(firm, seller, { receivedAt })).id)
  const seen: string[] = []
  let after = ''
  do {
    const page = await queue(helen, asking({ after }))
    expect(page.lines.length).toBeLessThanOrEqual(50)
    seen.push(...page.lines.map(({ registration }) => registration.id))
    after = page.next ? cursorOf(page.next.at, page.next.id) : ''
  } while (after !== '')
  expect(seen).toHaveLength(120)
  expect(new Set(seen)).toEqual(all)
})

test('the same customer is found by number, domain or name, for the same product, while alive', async () => {
  await empty()
  const domain = 'hohenstein.example'
  const asked = await aRegistration(firm, seller, {
    customerName: 'Hohenstein & Söhne GmbH',
    domain,
    registerNumber: 'DE 123-456',
  })
  const byName = await aRegistration(other, rival, { customerName: 'HOHENSTEIN SÖHNE' })
  const byBoth = await aRegistration(other, rival, { domain, registerNumber: 'de123456' })
  await aRegistration(other, rival, { domain, productFamily: 'family-2' })
  await aRegistration(other, rival, { domain, status: 'rejected' })
  const view = await registrationForReview(helen, asked.id)
  expect(view?.duplicates.map(({ registrationId, by }) => [registrationId, by])).toEqual([
    [byName.id, ['name']],
    [byBoth.id, ['register-number', 'domain']],
  ])
  expect(view?.duplicates[0]?.partnerName).toBe('100 % Oakline')
})

test('a registration that is nowhere is null', async () => {
  expect(await registrationForReview(helen, 'nonsense')).toBeNull()
  expect(await registrationForReview(helen, crypto.randomUUID())).toBeNull()
})

test('a longer queue asks the database no more questions', async () => {
  await empty()
  await aRegistration(firm, seller)
  await ids({})
  const asked = vi.spyOn(Client.prototype, 'query')
  await ids({})
  const forOne = asked.mock.calls.length
  asked.mockRestore()
  for (let at = 0; at < 20; at++) await aRegistration(other, rival)
  const askedAgain = vi.spyOn(Client.prototype, 'query')
  expect(await ids({})).toHaveLength(21)
  expect(askedAgain.mock.calls).toHaveLength(forOne)
  askedAgain.mockRestore()
  expect(forOne).toBeGreaterThan(3)
})
