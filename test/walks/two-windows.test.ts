import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openBrowser } from '#test/support/browser'
import { visit } from '#test/support/visit'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const book = '/playbooks/their-words-their-numbers'
const noteIn = (page: Page) => page.locator('#your-notes article').first()
async function changeIn(page: Page, typed: string): Promise<void> {
  const note = noteIn(page)
  await note.locator('summary', { hasText: 'Change' }).click()
  await note.locator('textarea').fill(typed)
  await note.getByRole('button', { name: 'Save the change' }).click()
}
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
  test('words typed for a note that another window changed or deleted come back, with what stands there', async () => {
    const { context, page, problems } = await visit(browser, 'seller', { javaScript, width: 390 })
    const words = `Two windows (${javaScript ? 'at once' : 'by post'}).`
    await page.goto(book)
    await page.locator('#deal').selectOption({ index: 1 })
    await page.locator('#note').fill(words)
    await press(page, 'Keep it on the deal')
    await page.waitForURL(/noted=kept/)
    const other = await context.newPage()
    await other.goto(book)
    await changeIn(other, `${words} Theirs.`)
    await other.waitForURL(/noted=saved/)
    expect(await noteIn(other).locator('textarea').inputValue()).toBe(`${words} Theirs.`)

    await changeIn(page, `${words} Mine.`)
    const alert = page.locator('main [role=alert]')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('Read what stands there')
    expect(await noteIn(page).locator('form .note').last().innerText()).toContain('Theirs.')
    expect(await noteIn(page).locator('textarea').inputValue()).toBe(`${words} Mine.`)
    expect(await faults(page, javaScript)).toEqual([])
    await press(page, 'Save the change')
    await page.waitForURL(/noted=saved/)
    expect(await noteIn(page).locator('p').first().innerText()).toBe(`${words} Mine.`)
    expect(await noteIn(page).locator('textarea').inputValue()).toBe(`${words} Mine.`)
    expect(await alert.count()).toBe(0)

    await other.goto(book)
    await noteIn(other).locator('summary', { hasText: 'Delete' }).click()
    await press(other, 'Delete this note')
    await other.waitForURL(/noted=deleted/)
    await changeIn(page, `${words} Late.`)
    await alert.waitFor()
    expect(await alert.innerText()).toContain('deleted meanwhile')
    const rescued = page.locator('#your-notes > form')
    expect(await rescued.locator('textarea').inputValue()).toBe(`${words} Late.`)
    expect(await faults(page, javaScript)).toEqual([])
    await rescued.locator('textarea').fill('')
    await press(page, 'Keep it as a new note')
    await page.getByText('Write the line to keep').first().waitFor()
    await rescued.locator('textarea').fill(`${words} Late.`)
    await press(page, 'Keep it as a new note')
    await page.waitForURL(/noted=kept/)
    expect(await noteIn(page).locator('p').first().innerText()).toBe(`${words} Late.`)
    await noteIn(page).locator('summary', { hasText: 'Delete' }).click()
    await press(page, 'Delete this note')
    await page.waitForURL(/noted=deleted/)
    expect(problems).toEqual([])
    await context.close()
  })
})

async function keepOn(page: Page, words: string): Promise<void> {
  await page.goto(book)
  await page.locator('#deal').selectOption({ index: 1 })
  await page.locator('#note').fill(words)
  await press(page, 'Keep it on the deal')
  await page.waitForURL(/noted=kept/)
}
const keyOf = (page: Page) => page.locator('#keep-note input[name=key]')

test('the oldest of many notes stays in reach, and a form whose note is deleted brings nothing back', async () => {
  const { context, page } = await visit(browser, 'seller', { javaScript: false, width: 390 })
  for (const at of [1, 2, 3, 4, 5, 6]) await keepOn(page, `Many notes, no. ${at}.`)
  const fold = page.locator('#your-notes > details')
  const oldest = fold.locator('article', { hasText: 'Many notes, no. 1.' })
  await fold.locator('summary').first().click()
  await oldest.locator('summary', { hasText: 'Change' }).click()
  await oldest.locator('textarea').fill('')
  await oldest.getByRole('button', { name: 'Save the change' }).click()
  await oldest.locator('[role=alert]').waitFor()
  await oldest.locator('summary', { hasText: 'Delete' }).click()
  await oldest.getByRole('button', { name: 'Delete this note' }).click()
  await page.waitForURL(/noted=deleted/)
  expect(await page.locator('#your-notes').innerText()).not.toContain('no. 1.')

  await page.goto(book)
  const key = await keyOf(page).inputValue()
  await page.locator('#deal').selectOption({ index: 1 })
  await page.locator('#note').fill('Once more.')
  await press(page, 'Keep it on the deal')
  await page.waitForURL(/noted=kept/)
  for (const left of [6, 5, 4, 3, 2, 1]) {
    expect(await page.locator('#your-notes article').count()).toBeGreaterThanOrEqual(left)
    await noteIn(page).locator('summary', { hasText: 'Delete' }).click()
    await noteIn(page).getByRole('button', { name: 'Delete this note' }).click()
    await page.waitForURL(/noted=deleted/)
    if (left > 1) await page.goto(book)
  }
  await page.goto(book)
  await keyOf(page).evaluate((field, old) => field.setAttribute('value', old), key)
  await page.locator('#deal').selectOption({ index: 1 })
  await page.locator('#note').fill('Other words.')
  await press(page, 'Keep it on the deal')
  await page.locator('main [role=alert]', { hasText: 'deleted since' }).waitFor()
  expect(await page.locator('#note').inputValue()).toBe('Other words.')
  expect(await page.content()).not.toContain('Once more.')
  await press(page, 'Keep it on the deal')
  await page.waitForURL(/noted=kept/)
  expect(await noteIn(page).locator('p').first().innerText()).toBe('Other words.')
  await context.close()
})

test('a form that somebody made up for a playbook that is not there keeps nothing', async () => {
  const { context, page } = await visit(browser, 'seller', { javaScript: false })
  await page.goto(book)
  const bound = page.locator('#keep-note input[type=hidden][value*="their-words-their-numbers"]')
  expect(await bound.count()).toBe(1)
  await bound.evaluate((field) => {
    const printed = field.getAttribute('value') ?? ''
    field.setAttribute('value', printed.replace('their-words-their-numbers', 'no-such'))
  })
  await page.locator('#deal').selectOption({ index: 1 })
  await page.locator('#note').fill('Made up.')
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    press(page, 'Keep it on the deal'),
  ])
  expect(answer.status()).toBe(404)
  await page.goto(book)
  expect(await page.content()).not.toContain('Made up.')
  await context.close()
})

test('staff are told whose each deal is that they may write on', async () => {
  const { context, page } = await visit(browser, 'reviewer', { javaScript: false })
  await page.goto(book)
  const options = (await page.locator('#deal option').allInnerTexts()).slice(1)
  expect(options.length).toBeGreaterThan(1)
  expect(options.filter((one) => !/: .+ \(.+, .+\)$/.test(one))).toEqual([])
  await context.close()
})
