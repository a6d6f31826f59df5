import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { mayOpen } from '#app/_collection/may-open'
import { campaigns, costOf } from '#content/campaigns'
import { cards } from '#content/cards'
import { playbookById, playbookBySlug, playbooks } from '#content/catalog'
import { pieces } from '#content/collateral'
import { audiences } from '#content/frontmatter'
import { glossary, termById } from '#content/glossary'
import { pathByKey, paths } from '#content/paths'
import type { Person } from '#core/access/actor'
import { playbookByRequirement } from '#core/alignment/playbooks'
import { buyerRoles } from '#core/buying-process/buyers'
import { isRequirementKey, standardRequirements } from '#core/buying-process/requirements'
import { canonStages } from '#core/buying-process/stages'
import { routes } from '#test/support/routes'

import { bodyOfText, readable, sentencesOf, wordsIn } from './prose'

const stages = ['UNVERIFIED', ...canonStages]
const unwritten = (ids: readonly string[]) => ids.filter((id) => playbookById(id) === undefined)
const person = { userId: 'u', name: 'Somebody', timeZone: 'UTC' }
const readers: Person[] = [
  { ...person, kind: 'partner', partnerId: 'p', role: 'leader' },
  { ...person, kind: 'staff', role: 'channel-manager' },
]
const requirementsOf = (stage: string) =>
  standardRequirements.filter((one) => one.stage === stage).map(({ key }) => key)

/** Before the first stage, what helps is what brings a customer into it. */
const openers = ['PB-01', 'PB-24']

/** Whether a playbook helps in this stage: by its own word, or because a gap there leads to it. */
const helpsAt = (stage: string, id: string): boolean => {
  if (stage === 'UNVERIFIED') return openers.includes(id) || helpsAt('RECOGNISE', id)
  const book = playbookById(id)
  const led = requirementsOf(stage).some(
    (key) => isRequirementKey(key) && playbookByRequirement[key] === id,
  )
  return book !== undefined && (book.allStages || book.stages.includes(stage) || led)
}

describe('paths', () => {
  test('are the six, each for somebody, none twice', () => {
    expect(paths.map(({ key }) => key)).toEqual([
      'first-deal',
      'no-surprises',
      'people-come-and-go',
      'their-language',
      'right-to-coach',
      'one-hour',
    ])
  })

  test.each(paths.map((path) => [path.key, path] as const))(
    '%s leads over playbooks that are written to a place its reader may enter',
    (_, { books, ends }) => {
      const ids = books.map(({ id }) => id)
      expect(unwritten(ids)).toEqual([])
      expect(new Set(ids).size).toBe(ids.length)
      for (const { to } of ends.places) {
        expect(routes).toContain(to)
        expect([to, readers.some((reader) => mayOpen(reader, to))]).toEqual([to, true])
      }
      expect(ends.places.length).toBeGreaterThan(0)
    },
  )

  test.each(paths.map((path) => [path.key, path] as const))(
    '%s promises in two sentences, with the customer in them, and orders nobody',
    (_, path) => {
      expect(path.promise.split(/(?<=\.)\s/)).toHaveLength(2)
      expect(path.promise).toMatch(/customer/i)
      expect(JSON.stringify(path)).not.toMatch(/\b(mandatory|compulsory|certificate|obligatory)\b/i)
    },
  )
})

describe('the glossary', () => {
  test('has each term once', () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length)
    expect(new Set(glossary.map(({ term }) => term)).size).toBe(glossary.length)
  })

  test.each(glossary.map((entry) => [entry.id, entry] as const))(
    '%s is said in one sentence or two, and leads on',
    (id, { meaning, see, playbook }) => {
      expect(meaning.split(/(?<=[.?!]”?)\s+(?=[A-Z])/).length).toBeLessThanOrEqual(2)
      expect(see.filter((other) => other === id || !termById(other))).toEqual([])
      expect(unwritten([playbook])).toEqual([])
    },
  )
})

describe('field cards', () => {
  test('there is one for every stage, in the order customers buy', () => {
    expect(cards.map(({ stage }) => stage)).toEqual(stages)
  })

  test.each(cards.map((card) => [card.stage, card] as const))(
    '%s asks three or four questions and leads to playbooks of that stage',
    (stage, { ask, room, counts, playbooks: books }) => {
      const questions = requirementsOf(stage).length + ask.length
      expect(questions).toBeGreaterThanOrEqual(3)
      expect(questions).toBeLessThanOrEqual(4)
      expect(buyerRoles).toEqual(expect.arrayContaining(room))
      // What counts is the rules' to say; only where they ask nothing does the card.
      expect(counts === undefined).toBe(requirementsOf(stage).length > 0)
      expect(unwritten(books)).toEqual([])
      expect(books.filter((id) => !helpsAt(stage, id))).toEqual([])
    },
  )
})

describe('papers for the customer', () => {
  const ours =
    /\b(Recognise|Explore|Define|Assure|Authorise|Realise|Unverified|Lumenfeld|partners?|vendor|sellers?|sales|deals?|pipeline|forecast|discount|quote|playbook|portal|prospect|lead|closing)\b|PB-/

  test.each(pieces.map((piece) => [piece.key, piece] as const))(
    '%s serves stages there are, and says nothing of ours to the customer',
    (_, { use, paper }) => {
      expect(canonStages).toEqual(expect.arrayContaining(use.stages))
      expect(unwritten(use.playbooks)).toEqual([])
      expect(ours.exec(JSON.stringify(paper))?.[0]).toBeUndefined()
      const headings = paper.sections.map(({ heading }) => heading)
      expect(new Set(headings).size).toBe(headings.length)
    },
  )
})

describe('campaigns', () => {
  test('are twelve to sixteen, most of them for customers who settle their first things', () => {
    expect(campaigns.length).toBeGreaterThanOrEqual(12)
    expect(campaigns.length).toBeLessThanOrEqual(16)
    expect(new Set(campaigns.map(({ key }) => key)).size).toBe(campaigns.length)
    const early = campaigns.filter(({ stage }) => stages.indexOf(stage) <= 2)
    expect(early.length).toBeGreaterThan(campaigns.length / 2)
  })

  test.each(campaigns.map((campaign) => [campaign.key, campaign] as const))(
    '%s helps settle something of its stage, costs whole money, and is known by an act',
    (_, campaign) => {
      const { stage, settles, playbook, worked } = campaign
      expect(stages).toContain(stage)
      expect(requirementsOf(stage)).toEqual(expect.arrayContaining(settles))
      expect(settles.length === 0).toBe(stage === 'UNVERIFIED')
      expect(unwritten([playbook])).toEqual([])
      expect(Number.isInteger(costOf(campaign))).toBe(true)
      expect(worked).not.toMatch(/\b(clicks?|opens?|opened|downloads?|likes|leads)\b/i)
    },
  )
})

describe.each(stages)('%s', (stage) => {
  test.each(audiences)('has a playbook, a card and a campaign for %s', (audience) => {
    const card = cards.find((one) => one.stage === stage)
    const line = { seller: card?.ask[0], leader: card?.review, 'channel-manager': card?.coach }
    expect(line[audience]).toBeDefined()
    const books = playbooks.filter(({ id }) => helpsAt(stage, id))
    expect(books.some((book) => book.audience.includes(audience))).toBe(true)
    const ideas = campaigns.filter((one) => one.stage === stage)
    expect(ideas.some((one) => one.readers.includes(audience))).toBe(true)
  })
})

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

test.each([
  ['paths', paths],
  ['glossary', glossary],
  ['cards', cards],
  ['campaigns', campaigns],
  ['collateral', pieces],
] as const)('%s: no sentence is longer than 25 words', (_, collection) => {
  const long = textsIn(collection)
    .flatMap(sentencesOf)
    .filter((one) => one.split(' ').length > 25)
  expect(long).toEqual([])
})

describe('customer core in ten minutes', () => {
  const body = bodyOfText(readFileSync('content/pages/ten-minutes.mdx', 'utf8'))

  test('is read in ten minutes, by the sentence', () => {
    const { length } = wordsIn(readable(body))
    expect(length).toBeGreaterThanOrEqual(900)
    expect(length).toBeLessThanOrEqual(1200)
    expect(sentencesOf(body).filter((one) => one.split(' ').length > 25)).toEqual([])
  })

  test('leads to pages and terms that are there', () => {
    const links = [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to)
    expect(links.length).toBeGreaterThan(4)
    for (const link of links) {
      const [, path = ''] = /^\/playbooks\/paths\/(.+)$/.exec(link) ?? []
      const [, slug = ''] = /^\/playbooks\/([^/]+)$/.exec(link) ?? []
      const there = [routes.includes(link) || undefined, pathByKey(path), playbookBySlug(slug)]
      expect([link, there.some((one) => one !== undefined)]).toEqual([link, true])
    }
    const terms = [...body.matchAll(/<Term id="([^"]+)"/g)].map(([, id = '']) => id)
    expect(terms.length).toBeGreaterThan(0)
    expect(terms.filter((id) => !termById(id))).toEqual([])
  })
})
