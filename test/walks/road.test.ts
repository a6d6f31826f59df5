import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openBrowser } from '#test/support/browser'
import { enter, people, visit } from '#test/support/visit'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

const arrive = (page: Page, end: string) => page.waitForURL((url) => url.pathname.endsWith(end))

/** By keyboard: the page draws over its native controls, and a note that arrives moves them under a mouse. */
async function tick(page: Page, selector: string): Promise<void> {
  const control = page.locator(selector).first()
  await control.press('Space')
  expect(await control.isChecked()).toBe(true)
}

async function fillCustomer(page: Page, customer: string): Promise<void> {
  await page.fill('[name=customerName]', customer)
  await page.fill(
    '[name=website]',
    `www.${customer.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.example`,
  )
  await page.selectOption('[name=country]', 'DE')
  await page.fill('[name=title]', 'Shift planning for two halls')
  await page.locator('[name=productFamily]').selectOption({ index: 1 })
  await page.fill('[name=value]', '84000')
  await page.fill(
    '[name=problem]',
    '“Two halls plan the same machine, and we find out at six in the morning.”',
  )
  await tick(page, '[name=competitorUnknown]')
  await page.fill('[name="buyer.1.name"]', 'Wiebke Halvorsen')
  await page.selectOption('[name="buyer.1.role"]', 'ECONOMIC')
  await page.selectOption('[name="buyer.1.stance"]', 'SUPPORTS')
  await tick(page, '[name="buyer.1.consent"]')
  await page.locator('[name=partnerStage]').selectOption({ label: 'Quote' })
}

async function fillStage(page: Page): Promise<void> {
  await tick(page, '[name=claim][value=SELECT]')
  for (const key of ['R1', 'R2', 'R3']) {
    await tick(page, `[name="fact.${key}"]`)
    await page.locator(`[name="fact.${key}.who"]`).selectOption({ index: 1 })
    await page.fill(`[name="fact.${key}.day"]`, daysAgo(9))
    await tick(page, `[name="fact.${key}.grade"][value=SAID]`)
  }
  await page.selectOption('[name=contactWay]', 'call')
  await page.fill('[name=contactDay]', daysAgo(3))
  await page.locator('[name=contactBuyer]').selectOption({ index: 1 })
  await page.fill('[name=signingDay]', daysAgo(-120))
  await tick(page, '[name=signingSource][value=CUSTOMER]')
}

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
] as const)('the whole road, %s', (_, javaScript) => {
  const customer = javaScript ? 'Lindgrat Mühlen' : 'Halvorsen Papier'

  test('a stranger who asks for a playbook signs in and gets that playbook', async () => {
    const { context, page } = await visit(browser, null, { javaScript })
    await page.goto('/playbooks/guess-said-written-confirmed')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await enter(page, 'seller', 'not the password at all')
    await page.getByText('E-mail and password do not match').waitFor()
    expect(await page.inputValue('[name=email]')).toBe(people.seller)
    await enter(page, 'seller')
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    expect(new URL(page.url()).pathname).toBe('/playbooks/guess-said-written-confirmed')
    expect(await heading(page)).toBe('Guess, said, written, confirmed')
    await context.close()
  })

  test('a seller registers a deal, is told the stage at once, and gets a receipt', async () => {
    const { context, page, problems } = await visit(browser, 'seller', { javaScript })
    await page.goto('/deals/new')
    await fillCustomer(page, customer)
    await press(page, 'Save and continue')
    await arrive(page, '/stage')
    expect(await heading(page)).toBe(`Where is ${customer}?`)
    await fillStage(page)
    await press(page, 'See the answer again')
    await expect
      .poll(() => page.locator('.answer').innerText())
      .toContain('this customer is at Explore')
    expect(await page.locator('.answer').innerText()).toContain('You said Select')
    await press(page, 'Save and continue')
    await arrive(page, '/review')
    await press(page, 'Send the registration')
    await arrive(page, '/receipt')
    expect(await page.locator('main').innerText()).toMatch(/BW-\d+/)
    expect(problems).toEqual([])
    await context.close()
  })

  test('a reviewer sees what is settled and how we know it, and asks', async () => {
    const { context, page } = await visit(browser, 'reviewer', { javaScript })
    await page.goto('/desk/review')
    await page.getByRole('link', { name: customer }).first().click()
    await page.waitForURL(/\/desk\/review\/.+/)
    const text = await page.locator('main').innerText()
    expect(text).toContain('What is the customer trying to settle now?')
    expect(text).toMatch(/3 of \d+ confirmed/)
    expect(text).toContain('Wiebke Halvorsen')
    await tick(page, '[name=as][value=ask], [name=move][value=ask]')
    await press(page, 'Continue')
    await page.waitForURL(/decide/)
    await tick(page, 'input[type=checkbox]')
    await page.fill('textarea[name=note]', 'Who at the customer decided to act, and when?')
    await page.locator('main form button.main').first().click()
    await page.waitForURL((url) => !url.pathname.endsWith('/decide'))
    await context.close()
  })

  test('the partner sees the question and why, in its own room', async () => {
    const { context, page } = await visit(browser, 'seller', { javaScript })
    await page.goto('/')
    expect(await page.locator('main').innerText()).toContain(customer)
    await page.goto('/deals')
    await page.getByRole('link', { name: customer }).first().click()
    await page.waitForURL(/\/deals\/.+/)
    expect(await page.locator('main').innerText()).toContain(
      'Who at the customer decided to act, and when?',
    )
    await context.close()
  })
})
