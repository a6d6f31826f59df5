import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { cards } from '#content/cards'
import { pieces } from '#content/collateral'
import { pathByKey } from '#content/paths'
import { openBrowser } from '#test/support/browser'
import { unzip } from '#test/support/unzip'
import { visit } from '#test/support/visit'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  ;({ context, page } = await visit(browser, 'seller'))
})
afterAll(() => browser.close())

const formats = ['A4', 'Letter'] as const

/** How many sheets of paper a page takes. */
const sheets = async (format: (typeof formats)[number]): Promise<number> =>
  (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe('field cards', () => {
  test.each(formats)('print one to a sheet of %s', async (format) => {
    await page.goto('/playbooks/cards')
    expect(await page.locator('.fcard').count()).toBe(cards.length)
    expect(await sheets(format)).toBe(cards.length)
  })

  test.each(cards.map(({ stage }) => stage))('%s alone takes one sheet', async (stage) => {
    await page.goto(`/playbooks/cards/${stage.toLowerCase()}`)
    expect(await sheets('A4')).toBe(1)
    expect(await sheets('Letter')).toBe(1)
  })
})

/** What a word processor makes of a file: styled paragraphs and tables, in the order of the text. */
const readWord = (xml: { document: string; styles: string; core: string }) =>
  page.evaluate(({ document: text, styles, core }) => {
    const [body, look, about] = [text, styles, core].map((part) =>
      new DOMParser().parseFromString(part, 'application/xml'),
    )
    if (!body || !look || !about) throw new Error('a part is missing')
    if ([body, look, about].some((part) => part.querySelector('parsererror')))
      throw new Error('not well-formed')
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const all = (within: Document | Element, name: string) => [
      ...within.getElementsByTagNameNS(w, name),
    ]
    const said = (within: Element) =>
      all(within, 't')
        .map((run) => run.textContent)
        .join('')
    const value = (within: Document | Element, name: string, key = 'val') =>
      all(within, name)[0]?.getAttributeNS(w, key) ?? null
    return {
      title: about.getElementsByTagName('dc:title')[0]?.textContent ?? null,
      language: value(look, 'lang'),
      width: value(body, 'pgSz', 'w'),
      paragraphs: all(body, 'p')
        .filter((paragraph) => paragraph.parentElement?.localName === 'body')
        .map((paragraph) => [value(paragraph, 'pStyle') ?? '', said(paragraph)] as const)
        .filter(([, words]) => words !== ''),
      tables: all(body, 'tbl').map((table) => ({
        heads: all(table, 'tblHeader').filter(
          (mark) => !['off', 'false', '0'].includes(mark.getAttributeNS(w, 'val') ?? 'on'),
        ).length,
        rows: all(table, 'tr').map((row) => all(row, 'tc').map(said)),
      })),
    }
  }, xml)

describe.each(pieces.map((piece) => [piece.key, piece] as const))('%s', (key, { paper }) => {
  const address = `/playbooks/collateral/${key}`

  test.each([
    ['', 'a4', '11906'],
    ['?paper=letter', 'letter', '12240'],
  ])('is a Word file with every word of its source (%s)', async (asked, size, width) => {
    const answer = await context.request.get(`${address}/file${asked}`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="${key}-${size}.docx"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    const files = unzip(await answer.body())
    const part = (name: string) => files.get(name) ?? ''
    const word = await readWord({
      document: part('word/document.xml'),
      styles: part('word/styles.xml'),
      core: part('docProps/core.xml'),
    })
    expect(word).toMatchObject({ title: paper.title, language: 'en-GB', width })
    expect(word.paragraphs).toEqual([
      ['Title', paper.title],
      ['', paper.intro],
      ...paper.sections.flatMap(({ heading, prompts, table }) => [
        ['Heading1', heading],
        ...prompts.map((prompt) => ['', prompt]),
        ...(table ? [['Caption', table.caption]] : []),
      ]),
    ])
    const tables = paper.sections.flatMap(({ table }) => table ?? [])
    expect(word.tables).toEqual(
      tables.map(({ columns, rows, empty }) => ({
        heads: 1,
        rows: [
          columns,
          ...rows.map((row) => columns.map((_, at) => row[at] ?? '')),
          ...Array.from({ length: empty }, () => columns.map(() => '')),
        ],
      })),
    )
  })

  test('says the same on its page', async () => {
    await page.goto(address)
    const sheet = page.locator('.sheet')
    expect(await sheet.locator('h3').allInnerTexts()).toEqual(
      paper.sections.map(({ heading }) => heading),
    )
    expect(await sheet.locator('section > p').allInnerTexts()).toEqual(
      paper.sections.flatMap(({ prompts }) => prompts),
    )
    expect(await sheet.locator('thead th').allInnerTexts()).toEqual(
      paper.sections.flatMap(({ table }) => table?.columns ?? []),
    )
    expect(await sheet.locator('tbody tr').count()).toBe(
      paper.sections.reduce(
        (sum, { table }) => sum + (table ? table.rows.length + table.empty : 0),
        0,
      ),
    )
  })
})

test('a paper is for people who are signed in, and only a paper there is', async () => {
  const stranger = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const turnedAway = await stranger.request.get('/playbooks/collateral/joint-plan/file', {
    maxRedirects: 0,
  })
  expect(turnedAway.status()).toBe(307)
  expect(turnedAway.headers()['location']).toContain('/sign-in')
  await stranger.close()
  for (const file of ['nothing/file', 'joint-plan/file?paper=a3']) {
    const answer = await context.request.get(`/playbooks/collateral/${file}`)
    expect(answer.status()).toBe(404)
  }
})

test('a path shows what this reader has opened, and the next one first', async () => {
  const { page: own, context: rival } = await visit(browser, 'rival')
  const books = pathByKey('people-come-and-go')?.books ?? []
  const address = '/playbooks/paths/people-come-and-go'
  await own.goto(address)
  const next = own.locator('.note a')
  const first = await next.getAttribute('href')
  const before = await own.getByText('Not opened by you yet').count()
  expect(before).toBeGreaterThan(1)
  expect(await own.locator('.num-list h3').count()).toBe(books.length)
  await next.click()
  await own.waitForURL((url) => url.pathname !== address)
  await own.goto(address)
  expect(await own.getByText('Not opened by you yet').count()).toBe(before - 1)
  expect(await next.getAttribute('href')).not.toBe(first)
  await rival.close()
})

test('the shelf holds each playbook once, and finds one by the words of its title', async () => {
  await page.goto('/playbooks')
  const addresses = await page
    .locator('.books a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(addresses.length).toBeGreaterThan(20)
  expect(new Set(addresses).size).toBe(addresses.length)
  await page.getByLabel('Words in title or summary').fill("START customer's table")
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/[?&]q=/)
  expect(await page.locator('.books a').allInnerTexts()).toEqual([
    'Start on the customer’s side of the table',
  ])
  await page.goto('/playbooks?q=no+such+words+at+all')
  expect(await page.locator('.books a').count()).toBe(0)
})
