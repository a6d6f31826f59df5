import { readFileSync } from 'node:fs'

import loader from '@mdx-js/loader'
import rehypeSlug from 'rehype-slug'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { describe, expect, test } from 'vitest'

import { playbookBySlug, playbooks } from '#content/catalog'
import { rules } from '#core/alignment/finding'
import { canonStages } from '#core/buying-process/stages'
import { templateKeys } from '#core/buying-process/templates'

import { useMDXComponents as offered } from '../../mdx-components'
import { bodyOfText, readable, sentencesOf, wordsIn } from './prose'

/** Pages beside the playbooks that a text may lead to. */
const places = [
  ...([
    '/playbooks/cards',
    '/playbooks/campaigns',
    '/playbooks/glossary',
    '/playbooks/paths',
  ] as const),
  ...(['joint-plan', 'decision-map', 'proof-agreement', 'business-case'] as const).map(
    (piece) => `/playbooks/collateral/${piece}`,
  ),
  ...(['partner-margin', 'market-coverage'] as const).map((sum) => `/playbooks/sums/${sum}`),
]

const attributes = (body: string, name: string): string[] =>
  [...body.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value)

describe.each(playbooks.map((one) => [one.id, one] as const))('%s', (_, { slug, headings }) => {
  const text = readFileSync(`content/playbooks/${slug}.mdx`, 'utf8')
  const body = bodyOfText(text)

  test('is as long as a break between two calls', () => {
    const { length } = wordsIn(readable(body))
    expect(length).toBeGreaterThanOrEqual(900)
    expect(length).toBeLessThanOrEqual(1300)
  })

  test('stops every sentence by word 25, quotes aside', () => {
    expect(sentencesOf(body).filter((one) => one.split(' ').length > 25)).toEqual([])
  })

  test('leads to nothing that is not there', () => {
    const links = [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to)
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) {
      const to = /^\/playbooks\/([a-z0-9-]+)$/.exec(link)?.[1] ?? link
      expect([link, playbookBySlug(to)?.slug ?? places.find((place) => place === link)]).toEqual([
        link,
        playbookBySlug(to) ? to : link,
      ])
    }
    for (const [id] of body.matchAll(/PB-\d\d/g)) {
      expect(playbooks.map((one) => one.id)).toContain(id)
    }
  })

  test('names only rules, stages and paths that exist', () => {
    const ruleIds = [...body.matchAll(/<Rule id="([^"]*)"/g)].map(([, id = '']) => id)
    expect(rules).toEqual(expect.arrayContaining(ruleIds))
    const stages = ['at', 'partner', 'vendor', 'claimed', 'stage'].flatMap((name) =>
      attributes(body, name),
    )
    expect(stages.length).toBeGreaterThan(0)
    expect(canonStages).toEqual(expect.arrayContaining(stages))
    for (const path of attributes(body, 'path')) {
      expect(templateKeys.filter((key) => key.startsWith(`${path}_`))).toHaveLength(1)
    }
  })

  test('uses only components that exist', () => {
    const used = [...body.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name)
    expect(Object.keys(offered({}))).toEqual(expect.arrayContaining(used))
  })

  test('grades every proof in the portal’s words', () => {
    const table = /<Proof[^>]*>([\s\S]*?)<\/Proof>/.exec(body)?.[1] ?? ''
    const rows = table
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) {
      expect(row.split('|')[2]).toMatch(/^ (guess|said|document|confirmed|none)\b/)
    }
  })

  test('compiles, and every line of its table of contents leads to a heading', async () => {
    const compiled = await compile(text)
    expect(headings).toHaveLength(8)
    for (const { id } of headings) expect(compiled).toContain(`id: "${id}"`)
    expect(compiled).not.toContain('readingMinutes')
  })
})

const lengths = (body: string) => sentencesOf(body).map((one) => one.split(' ').length)

test('the sentence counter finds a sentence that is too long', () => {
  const long = `${'word '.repeat(26).trim()}. Short.`
  expect(lengths(long)).toEqual([26, 1])
  expect(lengths(`She said: "${'word '.repeat(30).trim()}."`)).toEqual([3])
})

/** The compiler the build uses, with the plug-ins the build names. */
const compile = (text: string): Promise<string> =>
  new Promise((compiled, failed) => {
    const options = {
      remarkPlugins: [remarkGfm, remarkFrontmatter],
      rehypePlugins: [rehypeSlug],
    }
    const answer = (error: unknown, code: unknown) =>
      error instanceof Error ? failed(error) : compiled(String(code))
    const bundler = {
      getOptions: () => options,
      async: () => answer,
      resourcePath: 'text.mdx',
      context: '.',
    }
    Reflect.apply(loader, bundler, [text])
  })
