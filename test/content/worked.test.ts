import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { playbooks } from '#content/catalog'
import { workedDeals } from '#content/deals'
import { writtenSums } from '#content/sums'
import { findingName } from '#core/alignment/finding'
import { canonStages } from '#core/buying-process/stages'
import { SumSchema } from '#core/sums/sum'
import { workOut } from '#core/sums/work-out'
import { judgedOn } from '#core/worked/judged-on'
import { StorySchema } from '#core/worked/story'

import { bodyOfText } from './prose'

const texts = playbooks.map(({ id, slug }) => ({
  id,
  body: bodyOfText(readFileSync(`content/playbooks/${slug}.mdx`, 'utf8')),
}))

const tags = (body: string, name: string): Record<string, string>[] =>
  [...body.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, 'g'))].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  )

const named = (name: string, attribute: string): (string | undefined)[] =>
  texts.flatMap(({ body }) => tags(body, name).map((tag) => tag[attribute]))

describe.each([...workedDeals])('the deal %s', (name, written) => {
  const story = StorySchema.parse(written)

  test('is told by a playbook', () =>
    expect([...named('DealAt', 'deal'), ...named('At', 'deal')]).toContain(name))

  test.each(Object.entries(story.days))('on %s reads as the rules say', (day, expected) => {
    const { assessment } = judgedOn(story, day)
    expect({
      reads: assessment.stage,
      findings: assessment.findings.map(findingName),
    }).toEqual({ reads: expected.reads, findings: expected.findings.toSorted() })
  })

  test('keeps its path up to its last day, so that no text tells a deal that cannot be', () => {
    const last = Object.keys(story.days).toSorted().at(-1) ?? story.opened
    const { facts } = judgedOn(story, last)
    for (const { req } of facts.assertions) {
      expect(facts.reqs.concat(facts.aside ?? []).map(({ key }) => key)).toContain(req)
    }
    expect(facts.path.filter(({ signing }) => signing)).toHaveLength(1)
  })
})

describe.each(texts.map((text) => [text.id, text] as const))('%s', (id, { body }) => {
  const told = [...tags(body, 'DealAt'), ...tags(body, 'At'), ...tags(body, 'Rule')].filter(
    ({ deal }) => deal !== undefined,
  )

  test('tells at least one deal, each of its days judged', () => {
    expect(tags(body, 'DealAt').length).toBeGreaterThan(0)
    for (const { deal = '', on = '' } of told) {
      const story = StorySchema.parse(workedDeals.get(deal))
      expect([id, deal, Object.keys(story.days)]).toEqual([id, deal, expect.arrayContaining([on])])
    }
  })

  test('quotes only findings that its deal has on that day', () => {
    const quoted = tags(body, 'Rule').filter(({ deal }) => deal !== undefined)
    for (const { id: rule, deal = '', on = '', subject } of quoted) {
      const { assessment } = judgedOn(StorySchema.parse(workedDeals.get(deal)), on)
      const found = assessment.findings.find(
        (one) => one.rule === rule && (subject === undefined || one.subject === subject),
      )
      expect([deal, on, rule, found?.rule]).toEqual([deal, on, rule, rule])
    }
  })

  test.each(["The customer's situation", 'A worked deal'])(
    '%s leaves stages to the rules',
    (part) => {
      const text = body.split(/^## /m).find((one) => one.startsWith(part)) ?? ''
      expect(text.length).toBeGreaterThan(300)
      const prose = text.replaceAll(/<[^>]*>/g, ' ')
      const names = canonStages.map((stage) => stage[0] + stage.slice(1).toLowerCase())
      expect(names.filter((name) => new RegExp(`\\b${name}\\b`).test(prose))).toEqual([])
    },
  )

  test('names sums that exist', () => {
    const used = tags(body, 'Sum').map(({ name }) => name)
    expect([...writtenSums.keys()]).toEqual(expect.arrayContaining(used))
  })
})

describe.each([...writtenSums])('the sum %s', (name, written) => {
  const sum = SumSchema.parse(written)

  test('stands in a text', () => expect(named('Sum', 'name')).toContain(name))

  test('comes out, in both columns', () => {
    for (const pair of workOut(sum).values()) {
      expect(pair).toEqual([expect.any(Number), expect.any(Number)])
    }
  })
})
