import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { type PartnerActor, type StaffActor, system } from '#core/access/actor'
import { playbookByRequirement } from '#core/alignment/playbooks'
import { readDealAsk } from '#core/deals/list'
import { rejectReasons } from '#core/registration/status'
import { type DecisionMove, decisions, readDecision } from '#core/review/decision'
import { readQueueAsk } from '#core/review/queue'
import { auditEntries } from '#db/audit/entries'
import { tx } from '#db/client'
import { dealFor } from '#db/deals/deal'
import { dealsOf } from '#db/deals/deals-of'
import { letterById } from '#db/letters/letter-by-id'
import { resend } from '#db/letters/resend'
import { dealBeside } from '#db/playbooks/deal-beside'
import { recordOpen } from '#db/playbooks/record-open'
import { decide } from '#db/review/decide'
import { giveBack } from '#db/review/give-back'
import { queue } from '#db/review/queue'
import { registrationForReview } from '#db/review/registration-for-review'
import { take } from '#db/review/take'
import { registrations } from '#db/schema/deals'
import { aRegistration, given, look } from '#test/db/review-case'
import {
  all,
  badInputs,
  bundled,
  fragile,
  sample,
  unkeepable,
  wrongOf,
} from '#test/support/bad-inputs'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller, aVendorAdmin } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const { ownerUrl } = ownDatabase()

let seller: PartnerActor
let helen: StaffActor
let boss: StaffActor
let mine: Awaited<ReturnType<typeof aRegistration>>
beforeAll(async () => {
  await setUpProgramme(ownerUrl)
  const firm = await aFirm('Brightwater')
  seller = await aSeller(firm)
  helen = await aReviewer('Helen Strand')
  boss = await aVendorAdmin()
  mine = await aRegistration(firm, seller, { status: 'in_review' })
})

const playbook = Object.values(playbookByRequirement)[0] ?? ''
const around = { today: '2020-01-01', gateMisses: false, shelf: [playbook] }
const isKept = (value: string) => !unkeepable.some((line) => line.value === value)

/** A form of this kind, filled in well but for one field. */
function formOf(move: DecisionMove, field: string, value: string) {
  const well: Record<string, string> = {
    note: 'This customer has bought it already.',
    override: '',
    until: '2020-03-01',
    reason: rejectReasons[0],
    playbooks: playbook,
    fields: 'buyers',
    facts: '',
  }
  const typed = { ...well, [field]: value }
  const one = (name: string) => typed[name] ?? ''
  return readDecision(move, { one, many: (name) => [one(name)].filter(Boolean) }, around)
}

describe('a decision takes every line', () => {
  test.each(decisions)('%s: its note comes through to the letter, or is refused', (move) => {
    for (const { value } of all) {
      const read = formOf(move, 'note', value)
      expect(read.ok ? read.value.note : value).toBe(value)
      const blank = value.trim().length < (move === 'reject' ? 20 : move === 'approve' ? 0 : 1)
      const due = value.length <= 4000 && isKept(value) && !blank
      expect({ value, ok: read.ok }).toEqual({ value, ok: due })
    }
  })

  test('no line is a reason, a playbook, a field or a last day', () => {
    for (const { value } of all.filter((line) => line.value !== '')) {
      const taken = [
        formOf('reject', 'reason', value).ok,
        formOf('approve-and-coach', 'playbooks', value).ok,
        formOf('ask', 'fields', value).ok,
        formOf('approve', 'until', value).ok,
      ]
      expect({ value, taken }).toEqual({ value, taken: [false, false, false, false] })
    }
  })

  test('what was decided stands in the log to the letter', async () => {
    const kept = [...bundled(badInputs, 3900), ...fragile.filter((one) => one.value.length < 4000)]
    const notes: string[] = []
    for (const [at, { value }] of kept.entries()) {
      const other = kept.at(-1 - at)?.value ?? ''
      const decision = { ...given.approve, note: value, override: other }
      const target = { ...mine.target, version: at + 1 }
      expect(await decide(helen, target, decision)).toMatchObject({ ok: true })
      notes.push(value, other)
      await tx(system('test'), (t) =>
        t.update(registrations).set({ status: 'in_review' }).where(eq(registrations.id, mine.id)),
      )
    }
    const { steps } = await look(mine.partnerId, mine.id)
    expect(steps.flatMap(({ note, reason }) => [note, reason])).toEqual(notes)
  })

  test('a fact nobody knows of cannot be asked for', async () => {
    const { row } = await look(mine.partnerId, mine.id)
    const target = { registrationId: mine.id, version: row.version }
    for (const { value } of badInputs.filter((_, at) => at % 50 === 0)) {
      const decision = { ...given.ask, facts: [value.slice(0, 60) || 'x'] }
      expect(await decide(helen, target, decision)).toMatchObject({ refusal: 'asked-unknown' })
    }
  })
})

test('no line is a registration, a deal, a letter or a playbook', async () => {
  const wrong = await wrongOf(all, [0, 1, 2, 3], async (value) => {
    const target = { registrationId: value, version: 1 }
    const found = [
      await registrationForReview(helen, value),
      await dealFor(seller, value),
      await dealFor(helen, value),
      await dealBeside(seller, value),
      await letterById(boss, value),
    ]
    if (found.some((one) => one !== null)) return 'found something'
    const refusals = [
      await take(helen, target),
      await giveBack(helen, target),
      await decide(helen, target, given.approve),
      await resend(boss, value),
      await recordOpen(seller, { playbook: value }),
    ].map((told) => (told.ok ? 'done' : told.refusal))
    const due = new Set(['not-found', 'absent', 'not-a-playbook'])
    return refusals.every((one) => due.has(one)) ? null : refusals.join()
  })
  expect(wrong).toEqual([])
})

const forgedCursors = [
  '0000-01-01T00:00:00Z_00000000-0000-4000-8000-000000000000',
  '9999-12-31T23:59:59.999Z_00000000-0000-4000-8000-000000000000',
  '0_0000-01-01T00:00:00Z_00000000-0000-4000-8000-000000000000',
  '99_9999-12-31T23:59:59.999Z_00000000-0000-4000-8000-000000000000',
  '1e400_2026-01-01T00:00:00Z_00000000-0000-4000-8000-000000000000',
  '999999999999999_00000000-0000-4000-8000-000000000000',
  '99999999999999_------------------------------------',
  '2026-02-30T00:00:00Z_00000000-0000-4000-8000-000000000000',
]

test('every list takes every line in every field of its address', async () => {
  const lines = [...all, ...forgedCursors.map((value) => ({ category: 'cursor', value }))]
  const forms = [
    (value: string) =>
      queue(
        helen,
        readQueueAsk((name) => (name === 'view' ? '' : value)),
      ),
    (value: string) =>
      dealsOf(
        seller,
        readDealAsk(() => value),
      ),
  ]
  const logs = [
    (value: string) =>
      queue(
        helen,
        readQueueAsk((name) => (name === 'q' ? '' : value)),
      ),
    (value: string) =>
      dealsOf(
        helen,
        readDealAsk((name) => (name === 'q' ? '' : value)),
      ),
    (value: string) => auditEntries(boss, { about: value, after: value }),
    (value: string) => auditEntries(boss, { action: value, after: value }),
  ]
  const few = [...sample, ...lines.slice(-forgedCursors.length)]
  const lessOften = new Set(few.map(({ value }) => value))
  const wrong = await wrongOf(lines, [0, 1, 2, 3], async (value) => {
    if (readDealAsk(() => value).search !== value) return 'a search is not what was typed'
    if (readQueueAsk(() => value).search !== value) return 'a search is not what was typed'
    for (const list of lessOften.has(value) ? [...forms, ...logs] : forms) await list(value)
    return null
  })
  expect(wrong).toEqual([])
}, 120_000)

test('a deal is found by any of its words, whatever they are', async () => {
  const firm = { id: seller.partnerId, name: 'Brightwater', code: 'Q' }
  for (const { value } of badInputs.filter((_, at) => at % 40 === 0)) {
    if (value.trim() === '') continue
    const { dealId } = await aRegistration(firm, seller, { customerName: value })
    const { lines } = await dealsOf(
      seller,
      readDealAsk((name) => (name === 'q' ? value : '')),
      500,
    )
    expect(lines.map(({ id }) => id)).toContain(dealId)
  }
})
