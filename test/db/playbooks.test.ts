import { beforeAll, expect, test } from 'vitest'

import type { PartnerActor, StaffActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import { tx } from '#db/client'
import { continueReading } from '#db/playbooks/continue-reading'
import { dealBeside } from '#db/playbooks/deal-beside'
import { dealsToTry } from '#db/playbooks/deals-to-try'
import { readsOf } from '#db/playbooks/reads-of'
import { recordOpen } from '#db/playbooks/record-open'
import { playbookOpens } from '#db/schema/ledger'
import { aRegistration } from '#test/db/review-case'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, type Firm, staff } from '#test/support/people'

ownDatabase()

let firm: Firm
let rivals: Firm
let seller: PartnerActor
let rival: PartnerActor
let reviewer: StaffActor
let own: string
let others: string

beforeAll(async () => {
  firm = await aFirm('Brightwater')
  rivals = await aFirm('Nordlicht')
  seller = await aSeller(firm)
  rival = await aSeller(rivals)
  reviewer = await aReviewer()
  own = (await aRegistration(firm, seller)).dealId
  others = (await aRegistration(rivals, rival)).dealId
})

const opensOf = async (playbook: string) =>
  (await tx(system('test'), (t) => t.select().from(playbookOpens))).filter(
    (open) => open.playbook === playbook,
  )
const at = (time: string) => new Date(`2026-05-06T${time}:00Z`)

test('an open counts once, however often and however many at once it is reloaded', async () => {
  const first = await Promise.all(
    Array.from({ length: 12 }, () => recordOpen(seller, { playbook: 'PB-01' }, at('10:00'))),
  )
  expect(first.filter((one) => one.ok && one.value.counted)).toHaveLength(1)
  await recordOpen(seller, { playbook: 'PB-01' }, at('10:59'))
  expect(await opensOf('PB-01')).toHaveLength(1)
  await recordOpen(seller, { playbook: 'PB-01' }, at('11:01'))
  expect(await opensOf('PB-01')).toHaveLength(2)
})

test('a deal of the reader is linked, and within the hour also afterwards', async () => {
  await recordOpen(seller, { playbook: 'PB-02' }, at('10:00'))
  await recordOpen(seller, { playbook: 'PB-02', dealId: own }, at('10:05'))
  expect(await opensOf('PB-02')).toMatchObject([{ dealId: own, partnerId: firm.id }])
})

test.each([
  ['a rival’s deal', () => others],
  ['a deal that does not exist', () => crypto.randomUUID()],
  ['an id somebody made up', () => "' or 1=1 --"],
])('%s is not linked, and the reader is told of nothing', async (_, forged) => {
  const reader = await aSeller(firm)
  const playbook = 'PB-03'
  const before = (await opensOf(playbook)).length
  const answer = await recordOpen(reader, { playbook, dealId: forged() }, at('10:00'))
  expect(answer).toEqual({ ok: true, value: { counted: true } })
  const opens = await opensOf(playbook)
  expect(opens).toHaveLength(before + 1)
  expect(opens.filter((open) => open.dealId !== null)).toEqual([])
  expect(await dealBeside(reader, forged())).toBeNull()
})

test('a way back leads to a deal of the reader, and staff find the deal of any partner', async () => {
  expect(await dealBeside(seller, own)).toMatchObject({ id: own })
  expect(await dealBeside(seller, own.toUpperCase())).toMatchObject({ id: own })
  expect(await dealBeside(reviewer, own)).toMatchObject({ id: own })
  expect(await dealBeside(await staff('content-editor'), own)).toBeNull()
})

test('a partner counts the reads of its own firm, staff those of everybody', async () => {
  const playbook = 'PB-17'
  const colleague = await aSeller(firm)
  await recordOpen(seller, { playbook }, at('10:00'))
  await recordOpen(colleague, { playbook }, at('10:10'))
  await recordOpen(rival, { playbook }, at('10:20'))
  await recordOpen(reviewer, { playbook }, at('10:30'))
  expect((await readsOf(seller)).get(playbook)).toEqual({ times: 2, own: at('10:00') })
  expect((await readsOf(rival)).get(playbook)).toEqual({ times: 1, own: at('10:20') })
  expect((await readsOf(reviewer)).get(playbook)).toEqual({ times: 4, own: at('10:30') })
  expect((await readsOf(await aSeller(firm))).get(playbook)).toEqual({ times: 2, own: null })
})

test('reading goes on with what was opened last, each playbook once', async () => {
  const reader = await aSeller(firm)
  await recordOpen(reader, { playbook: 'PB-01' }, at('08:00'))
  await recordOpen(reader, { playbook: 'PB-02' }, at('09:00'))
  await recordOpen(reader, { playbook: 'PB-01' }, at('10:00'))
  expect(await continueReading(reader)).toEqual([
    { playbook: 'PB-01', at: at('10:00') },
    { playbook: 'PB-02', at: at('09:00') },
  ])
})

test('only a playbook can be opened', async () => {
  const answer = await recordOpen(seller, { playbook: 'PB-1; drop' }, at('10:00'))
  expect(answer).toEqual({ ok: false, refusal: 'not-a-playbook' })
})

test('an exercise offers deals of the reader’s firm alone, those at its stage first', async () => {
  const newer = await aRegistration(firm, seller, { complete: false })
  const ids = async (stage: 'RECOGNISE' | 'SELECT') =>
    (await dealsToTry(seller, stage)).map(({ id }) => id)
  expect(await ids('RECOGNISE')).toEqual([own, newer.dealId])
  expect(await ids('SELECT')).toEqual([newer.dealId, own])
})
