import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { playbookById, playbooks } from '#content/catalog'
import { audiences } from '#content/frontmatter'
import { termById } from '#content/glossary'
import { sources } from '#content/sources'
import { rules } from '#core/alignment/finding'
import { playbookByRequirement, playbooksByRule } from '#core/alignment/playbooks'
import { canonStages } from '#core/buying-process/stages'

import { bodyOfText, readable, sentencesOf, wordsIn } from './prose'
import { sharedRuns } from './shared-runs'

const texts = playbooks.map((playbook) => {
  const file = readFileSync(`content/playbooks/${playbook.slug}.mdx`, 'utf8')
  return { playbook, file, body: bodyOfText(file) }
})

test('there are 28 playbooks, numbered without a hole', () => {
  const numbers = playbooks.map(({ id }) => id)
  expect(numbers).toEqual(
    Array.from({ length: 28 }, (_, at) => `PB-${String(at + 1).padStart(2, '0')}`),
  )
})

test('every rule and every thing a customer settles leads to a playbook that is written', () => {
  const wanted = new Set([
    ...rules.flatMap((rule) => playbooksByRule[rule]),
    ...Object.values(playbookByRequirement),
  ])
  expect([...wanted].filter((id) => playbookById(id) === undefined)).toEqual([])
  expect(rules.filter((rule) => playbooksByRule[rule].length === 0)).toEqual([])
})

test.each(canonStages)('%s has a playbook for each kind of reader', (stage) => {
  const fitting = playbooks.filter(({ stages, allStages }) => allStages || stages.includes(stage))
  for (const audience of audiences) {
    expect(fitting.filter((one) => one.audience.includes(audience)).length).toBeGreaterThan(0)
  }
})

const methods =
  /\b(strategic selling|conceptual selling|blue sheet|miller heiman|med+ic{1,2}|meddpicc|spiced|spin selling|challenger|sandler|bant|channelpro|solution selling|value selling|gap selling|winning by design|customer centric selling)\b/i

const boughtIn =
  /\b(surveys?|surveyed|studies|researchers?|statistics|Gartner|Forrester|McKinsey)\b/

describe.each(texts.map((text) => [text.playbook.id, text] as const))('%s', (_, { file, body }) => {
  test('names nobody’s trade mark', () => {
    expect(methods.exec(file)?.[0]).toBeUndefined()
  })

  test('takes facts from sources with a year', () => {
    for (const [, from = ''] of body.matchAll(/<Fact from="([^"]*)"/g)) {
      expect([...sources.keys()]).toContain(from)
    }
    const own = body.replaceAll(/<Fact [\s\S]*?<\/Fact>/g, '').replaceAll(/<[^>]*>/g, ' ')
    expect(boughtIn.exec(own)?.[0]).toBeUndefined()
  })

  test('says in words what an image shows', () => {
    for (const [, words = ''] of body.matchAll(/!\[([^\]]*)\]\(/g)) expect(words).not.toBe('')
    expect(body).not.toMatch(/<img(?![^>]*\balt="[^"]+")/)
  })

  test('links each word of the glossary once, and only to what stands there', () => {
    const terms = [...body.matchAll(/<Term id="([^"]*)"/g)].map(([, id]) => id)
    expect(terms).toEqual([...new Set(terms)])
    expect(terms.filter((id = '') => !termById(id))).toEqual([])
  })
})

describe('no two playbooks share a twentieth of their six-word runs', () => {
  const read = texts.map(({ playbook, body }) => ({
    id: playbook.id,
    words: wordsIn(readable(body.replaceAll(/^## .*$/gm, ''))),
  }))

  test.each(read.map((one, at) => [one.id, one, read.slice(at + 1)] as const))(
    '%s',
    (id, one, others) => {
      for (const other of others) {
        const share = sharedRuns(one.words, other.words)
        expect([id, other.id, share < 0.05 ? 'apart' : share]).toEqual([id, other.id, 'apart'])
      }
    },
  )

  test('which would be seen', () => {
    const [first] = read
    const half = first?.words.slice(0, 500) ?? []
    expect(sharedRuns(first?.words ?? [], half)).toBeGreaterThan(0.9)
    expect(sentencesOf('One two. Three.')).toEqual(['One two.', 'Three.'])
  })
})
