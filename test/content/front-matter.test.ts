import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

import { describe, expect, test } from 'vitest'

import { neighboursOf, playbookById, playbooks, readPlaybook } from '#content/catalog'
import { audiences } from '#content/frontmatter'
import { roundQuotes } from '#content/quotes'
import { rules } from '#core/alignment/finding'
import { playbooksByRule } from '#core/alignment/playbooks'
import { canonStages } from '#core/buying-process/stages'

const files = globSync('content/playbooks/*.mdx').map((file) => basename(file, '.mdx'))

const parts = [
  'The customer’s situation',
  'Why',
  'Three questions',
  'What counts as proof',
  'What not to do',
  'A worked deal',
  'Five minutes on your own deal',
  'The rules it answers',
]

test('the shelf and the folder hold the same playbooks', () => {
  expect(files.length).toBeGreaterThanOrEqual(4)
  expect(playbooks.map(({ slug }) => slug).toSorted()).toEqual(files.toSorted())
})

test('no two playbooks share a number', () => {
  expect(new Set(playbooks.map(({ id }) => id)).size).toBe(playbooks.length)
})

describe.each(playbooks.map((playbook) => [playbook.id, playbook] as const))('%s', (_, one) => {
  test('names stages, rules and readers that exist', () => {
    expect(canonStages).toEqual(expect.arrayContaining(one.stages))
    expect(rules).toEqual(expect.arrayContaining(one.rules))
    expect(audiences).toEqual(expect.arrayContaining(one.audience))
  })

  test('has the eight parts in their order', () => {
    expect(one.headings.map(({ text }) => text)).toEqual(parts)
  })

  test('answers exactly the rules that send a reader to it', () => {
    const sent = rules.filter((rule) => playbooksByRule[rule].includes(one.id))
    expect(one.rules.toSorted()).toEqual(sent.toSorted())
  })
})

test('previous and next walk the shelf from end to end', () => {
  const walked: string[] = []
  for (let at = playbooks[0]; at; at = neighboursOf(at).next) walked.push(at.id)
  expect(walked).toEqual(playbooks.map(({ id }) => id))
  expect(playbooks.slice(1).map((one) => neighboursOf(one).previous?.id)).toEqual(
    walked.slice(0, -1),
  )
})

test('a playbook is found by its number, and one that is not written is not', () => {
  expect(playbookById('PB-02')).toMatchObject({ slug: 'ask-how-they-will-buy' })
  expect(playbookById('PB-99')).toBeUndefined()
})

describe('a text with a wrong front matter stops the shelf, by file and line', () => {
  const name = 'start-on-the-customers-side.mdx'
  const good = readFileSync(`content/playbooks/${name}`, 'utf8')

  test.each([
    ['a missing author', /^author:.*\n/m, '', /author/],
    ['a line nobody knows', /^author:/m, 'motto: hurry\nauthor:', /motto/],
    ['a day that does not exist', /^published:.*$/m, 'published: 2026-02-30', /published/],
    ['a change before the publishing', /^modified:.*$/m, 'modified: 2020-01-01', /before/],
    ['a reader nobody knows', /- seller/, '- buyer', /audience/],
    ['a slug unlike its file', /^slug:.*$/m, 'slug: another', /the slug is another/],
  ])('%s', (_, line, instead, complaint) => {
    const text = good.replace(line, instead)
    expect(text).not.toBe(good)
    expect(() => readPlaybook(name, text)).toThrow(name)
    expect(() => readPlaybook(name, text)).toThrow(complaint)
  })
})

test.each([
  ['"We\'ll act," says Donal.', '“We’ll act,” says Donal.'],
  ['Ask for "the decision maker".', 'Ask for “the decision maker”.'],
  ['He: "A", she: "B"', 'He: “A”, she: “B”'],
  ['" she said', '” she said'],
])('%s reads as %s', (typed, read) => expect(roundQuotes(typed)).toBe(read))
