import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { playbooks } from '#content/catalog'
import { paths } from '#content/paths'
import { openBrowser } from '#test/support/browser'
import { visit } from '#test/support/visit'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const book = '/playbooks/their-words-their-numbers'
/** What axe finds; it is a script itself, and cannot look where none runs. */
async function faults(page: Page, javaScript: boolean): Promise<string[]> {
  if (!javaScript) return []
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target[0])}`)
}

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
] as const)('%s', (_, javaScript) => {
  test('the line of an exercise is kept on a deal for its author alone, changed and deleted', async () => {
    const { context, page, problems } = await visit(browser, 'seller', { javaScript, width: 390 })
    const words = `Nobody there has said “visibility” (${javaScript ? 'at once' : 'by post'}).`
    await page.goto(book)
    await press(page, 'Keep it on the deal')
    const alert = page.locator('main [role=alert]')
    await alert.waitFor()
    const ways = () =>
      alert.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(await ways()).toEqual(['#deal', '#note'])
    await page.locator('#note').fill(words)
    await press(page, 'Keep it on the deal')
    await expect.poll(ways).toEqual(['#deal'])
    expect(await page.locator('#note').inputValue()).toBe(words)
    expect(await faults(page, javaScript)).toEqual([])
    await page.locator('#deal').selectOption({ index: 1 })
    await press(page, 'Keep it on the deal')
    await page.waitForURL(/noted=kept/)
    const notes = page.locator('#your-notes')
    expect(await notes.innerText()).toContain(words)
    expect(await page.locator('#note').inputValue()).toBe('')

    await notes.locator('summary', { hasText: 'Change' }).first().click()
    await notes.locator('textarea').first().fill('')
    await press(page, 'Save the change')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('Write the line to keep')
    expect(await faults(page, javaScript)).toEqual([])
    await notes.locator('textarea').first().fill(`${words} Ring Zenon.`)
    await press(page, 'Save the change')
    await page.waitForURL(/noted=saved/)

    const deal = (await notes.locator('a').first().getAttribute('href')) ?? ''
    await page.goto(deal)
    await page.locator('#own-notes summary').click()
    expect(await page.locator('#own-notes').innerText()).toContain(`${words} Ring Zenon.`)
    expect(await faults(page, javaScript)).toEqual([])
    for (const [who, address] of [
      ['leader', deal],
      ['vendorAdmin', `/desk${deal}`],
    ] as const) {
      const other = await visit(browser, who, { javaScript: false })
      await other.page.goto(address)
      expect(await other.page.locator('h1').innerText()).toContain(':')
      expect(await other.page.content()).not.toContain('Ring Zenon')
      await other.page.goto(book)
      expect(await other.page.content()).not.toContain('Ring Zenon.')
      await other.context.close()
    }

    await page.locator('#own-notes a', { hasText: 'Change or delete' }).last().click()
    await page.waitForURL(/playbooks/)
    expect(deal).toContain(await page.locator('#deal').inputValue())
    await notes.locator('summary', { hasText: 'Delete' }).first().click()
    await press(page, 'Delete this note')
    await page.waitForURL(/noted=deleted/)
    expect(await notes.innerText()).not.toContain('Ring Zenon.')
    expect(problems).toEqual([])
    await context.close()
  })

  test('a sum takes a reader’s own numbers, says which it cannot use, and leads back', async () => {
    const { context, page, problems } = await visit(browser, 'seller', { javaScript, width: 390 })
    await page.goto(book)
    await page.locator('a[href^="/playbooks/sums/"]').first().click()
    await page.waitForURL(/\/playbooks\/sums\//)
    const last = page.locator('.sum tr.worked output')
    const before = await last.allInnerTexts()
    const field = page.locator('.sum input').first()
    await field.fill('many')
    await press(page, 'Work it out')
    const alert = page.locator('main [role=alert]')
    await alert.waitFor()
    expect(await field.inputValue()).toBe('many')
    expect(await last.first().innerText()).toBe('cannot be worked out')
    expect(await last.last().innerText()).toBe(before.at(-1))
    expect(await faults(page, javaScript)).toEqual([])
    await field.fill('1')
    if (!javaScript) await press(page, 'Work it out')
    await expect.poll(() => last.first().innerText()).toMatch(/^-?[\d,.]+$/)
    expect(await last.first().innerText()).not.toBe(before[0])
    await page.locator('.crumb a').click()
    await page.waitForURL(`**${book}`)
    expect(problems).toEqual([])
    await context.close()
  })
})

test('the text of every playbook is its page in words: headings, sentences of findings, no markup', async () => {
  const { context, page } = await visit(browser, 'seller', { javaScript: false })
  expect(playbooks.length).toBeGreaterThan(3)
  for (const { slug, title, headings } of playbooks) {
    const answer = await page.request.get(`/playbooks/${slug}/text`)
    expect([slug, answer.status(), answer.headers()['content-type']]).toEqual([
      slug,
      200,
      'text/plain; charset=utf-8',
    ])
    expect(answer.headers()['cache-control']).toBe('private, no-store')
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
    const text = await answer.text()
    expect(text.startsWith(`${title}\n`)).toBe(true)
    const found = text.split('\n').filter((line) => headings.some((one) => one.text === line))
    expect([slug, found]).toEqual([slug, headings.map((one) => one.text)])
    expect(text).not.toMatch(/[<>{}|*#"]|\]\(|undefined|\[object/)
    await page.goto(`/playbooks/${slug}`)
    for (const sentence of await page.locator('.prose .rules q').allInnerTexts()) {
      expect(text).toContain(`“${sentence}”`)
    }
    for (const number of await page.locator('.prose td.num').allInnerTexts()) {
      expect([slug, text.includes(number)]).toEqual([slug, true])
    }
    for (const line of await page.locator('.prose .talk dd').allInnerTexts()) {
      expect(text).toContain(`: ${line.replaceAll('\n', ' ')}`)
    }
  }
  await context.close()
})

test('the text is nobody’s who is not signed in, and of no playbook that is not there', async () => {
  const { context, page } = await visit(browser, null)
  const door = await page.request.get(`${book}/text`, { maxRedirects: 0 })
  expect([door.status(), door.headers()['location']]).toEqual([
    307,
    expect.stringContaining('/sign-in'),
  ])
  await context.close()
  const reader = await visit(browser, 'seller')
  expect((await reader.page.request.get('/playbooks/no-such/text')).status()).toBe(404)
  await reader.context.close()
})

test('one press puts the text on the clipboard, and says so', async () => {
  const { context, page, problems } = await visit(browser, 'seller')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(book)
  await press(page, 'Copy as text')
  await page.getByText('The text is copied').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await (await page.request.get(`${book}/text`)).text())
  expect(problems).toEqual([])
  await context.close()
})

test('whoever follows a path stays on it to its end', async () => {
  const { context, page } = await visit(browser, 'seller', { javaScript: false })
  const path = paths.find(({ books }) =>
    books.every(({ id }) => playbooks.some((one) => one.id === id)),
  )
  if (!path) throw new Error('no path is written whole')
  const [first] = path.books
  const slug = playbooks.find(({ id }) => id === first?.id)?.slug ?? ''
  await page.goto(`/playbooks/${slug}?path=${path.key}`)
  for (const [at, { id }] of path.books.entries()) {
    expect(await page.locator('.prose header .meta b').innerText()).toBe(id)
    expect(await page.locator('.prose header .step').innerText()).toContain(path.title)
    const next = page.locator('.pager a[rel=next]')
    const wanted =
      at + 1 < path.books.length ? /path=/ : new RegExp(`/playbooks/paths/${path.key}$`)
    expect(await next.getAttribute('href')).toMatch(wanted)
    await next.click()
    await page.waitForURL(wanted)
  }
  await context.close()
})

test('on paper there is the text and nothing to press, and no table is torn', async () => {
  const { context, page } = await visit(browser, 'seller')
  await page.goto(book)
  await page.emulateMedia({ media: 'print' })
  const seen = (selector: string) => page.locator(selector).filter({ visible: true }).count()
  for (const selector of ['nav', 'form', 'button', 'select', '.crumb', '.pager', '.take']) {
    expect([selector, await seen(selector)]).toEqual([selector, 0])
  }
  expect(await seen('.prose h2')).toBe(8)
  const inside = await page
    .locator('.prose .tbl')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside))
  expect(new Set(inside)).toEqual(new Set(['avoid']))
  await context.close()
})
