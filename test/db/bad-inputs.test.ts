import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import type { PartnerActor, StaffActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import { readHappened } from '#core/deals/happened'
import type { Known } from '#core/deals/known'
import { tx } from '#db/client'
import { addComment } from '#db/comments/add'
import { addWorkNote } from '#db/review/note'
import { texts } from '#db/schema/deals'
import { comments, workNotes } from '#db/schema/words'
import { aRegistration } from '#test/db/review-case'
import { all, badInputs, bundled, fragile, unkeepable, wrongOf } from '#test/support/bad-inputs'
import { guessed, said as talked, tell } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aSeller } from '#test/support/people'

ownDatabase()

type Lane = { seller: PartnerActor; helen: StaffActor; dealId: string; kept: Map<string, string> }
const lanes: Lane[] = []

beforeAll(async () => {
  const firm = await aFirm('Brightwater')
  const helen = await aReviewer('Helen Strand')
  for (let lane = 0; lane < 8; lane++) {
    const seller = await aSeller(firm)
    const { dealId } = await aRegistration(firm, seller)
    lanes.push({ seller, helen, dealId, kept: new Map() })
  }
})

const good = { ...guessed, words: 'They said so.', day: '2026-01-02' }
const known: Known = {
  buyers: ['b1'],
  requirements: ['R1'],
  files: [],
  today: '2026-05-01',
  standing: () => ({ presence: 'present', day: null }),
  lastWord: () => null,
}

const words = (value: string) => value.trim() !== ''
const plain = (value: string) => !unkeepable.some((line) => line.value === value)

/** The refusal a text of at most `longest` signs must meet, or null when it has to be kept. */
const dueRefusal = (value: string, longest: number): string | null => {
  if (value.length > longest) return 'too-long'
  if (!plain(value)) return 'unreadable'
  return words(value) ? null : 'text-missing'
}

const sorted = (lines: string[]) => lines.toSorted((a, b) => (a < b ? -1 : 1))

function firstLane(): Lane {
  const [lane] = lanes
  if (!lane) throw new Error('no lane')
  return lane
}

const flat = (told: Awaited<ReturnType<typeof addComment>>) =>
  told.ok ? { ok: true, id: told.value.id } : { ok: false, refusal: told.refusal }

const countTexts = () => tx(system('test'), (t) => t.$count(texts))

test('the file is there, whole', () => {
  expect(badInputs).toHaveLength(1554)
  expect(badInputs.every(({ value }) => plain(value))).toBe(true)
})

type Add = (value: string, lane: Lane) => Promise<{ ok: boolean; refusal?: string; id?: string }>
const comment: Add = async (value, { seller, dealId }) =>
  flat(await addComment(seller, { dealId }, value))
const note: Add = async (value, { helen, dealId }) => flat(await addWorkNote(helen, dealId, value))

describe('every line is kept to the letter, or refused for a reason', () => {
  test.each([
    ['a comment', comment, comments],
    ['a work note', note, workNotes],
  ] as const)('%s', async (_, add, table) => {
    for (const lane of lanes) lane.kept.clear()
    const wrong = await wrongOf(all, lanes, async (value, lane) => {
      const due = dueRefusal(value, 4000)
      const told = await add(value, lane)
      if (told.ok && told.id) lane.kept.set(told.id, value)
      if (told.ok) return due === null ? null : `kept, though ${due}`
      return told.refusal === due ? null : `refused as ${told.refusal ?? ''}, not ${due ?? 'kept'}`
    })
    expect(wrong).toEqual([])
    const rows = await tx(system('test'), (t) => t.select().from(table))
    const kept = new Map(lanes.flatMap((lane) => [...lane.kept]))
    expect(kept.size).toBeGreaterThan(badInputs.length - 20)
    expect(new Map(rows.map(({ id, body }) => [id, body]))).toEqual(kept)
  })

  test('what the customer said', async () => {
    for (const { value } of all) {
      const read = readHappened({ ...good, words: value }, known)
      const said = read.mistakes.words?.code.replace('words-missing', 'text-missing') ?? null
      expect({ value, said }).toEqual({ value, said: dueRefusal(value, 2000) })
      expect(read.ok ? read.value.words : value).toBe(value)
    }
    const bundles = [...bundled(badInputs, 2000), ...fragile, ...unkeepable]
    const wrong = await wrongOf(bundles, lanes, async (value, { seller, dealId }) => {
      const told = await tell(seller, dealId, { ...good, words: value })
      return told.ok === (dueRefusal(value, 2000) === null) ? null : JSON.stringify(told)
    })
    expect(wrong).toEqual([])
    const rows = await tx(system('test'), (t) => t.select({ body: texts.body }).from(texts))
    const due = bundles.map(({ value }) => value).filter((value) => !dueRefusal(value, 2000))
    expect(sorted(rows.map(({ body }) => body ?? ''))).toEqual(sorted(due))
  })
})

test('no line passes for a choice, a day, or an id of what happened at the customer', async () => {
  const before = await countTexts()
  const forgeable = ['kind', 'buyer', 'role', 'day', 'file', 'link'] as const
  const back = { ...talked, kind: 'took-back', settles: ['R1'], grade: 'SAID' }
  const wrong = await wrongOf(all, lanes, async (value, { seller, helen }) => {
    if (value.trim() === '') return null
    for (const field of forgeable) {
      const typed = { ...good, buyer: field === 'role' ? 'new' : '', name: 'Ruth', [field]: value }
      const read = readHappened(typed, known)
      if (!read.mistakes[field] && !(field === 'link' && URL.canParse(value))) {
        return `${field} took it`
      }
    }
    if (readHappened({ ...good, settles: [value] }, known).ok) return 'a requirement took it'
    if (readHappened({ ...back, grade: value }, known).ok) return 'a grade took it'
    if (readHappened({ ...good, settles: ['R1'], verdicts: { R1: value } }, known).ok) {
      return 'a verdict took it'
    }
    if ((await tell(seller, value, good)).ok) return 'a forged deal took a fact'
    if ((await addComment(seller, { dealId: value }, 'Hello')).ok) return 'it took a comment'
    return (await addWorkNote(helen, value, 'Hello')).ok ? 'it took a note' : null
  })
  expect(wrong).toEqual([])
  const { seller, dealId } = firstLane()
  const forged = { ...good, buyer: '__proto__', settles: ['constructor'], kind: 'toString' }
  expect((await tell(seller, dealId, forged)).ok).toBe(false)
  expect(await countTexts()).toBe(before)
})

test('what is fragile comes back from the database sign by sign', async () => {
  const { seller, dealId } = firstLane()
  for (const { value } of fragile.filter((line) => line.value.length <= 4000)) {
    const told = await addComment(seller, { dealId }, value)
    const id = told.ok ? told.value.id : ''
    const [row] = await tx(seller, (t) => t.select().from(comments).where(eq(comments.id, id)))
    expect(Array.from(row?.body ?? '')).toEqual(Array.from(value))
  }
})
