import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openBrowser } from '#test/support/browser'
import { visit } from '#test/support/visit'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const main = (page: Page) => page.locator('main').innerText()
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()

/** The link in the newest kept mail to a customer, as the vendor's admin reads it. */
async function newestLink(admin: Page): Promise<string> {
  await admin.goto('/desk/letters')
  await admin.getByRole('link', { name: 'Link for a customer' }).first().click()
  await admin.waitForURL(/\/desk\/letters\/[0-9a-f-]{36}/)
  // The link can be read once the errand that keeps the mail has run.
  const link = admin.locator('main .prose a').first()
  await expect.poll(async () => (await admin.reload()) && link.count(), { timeout: 20_000 }).toBe(1)
  return (await link.getAttribute('href')) ?? ''
}

test('a seller sees what a buyer will see, is kept from asking its own side, and takes a link back', async () => {
  const seller = await visit(browser, 'seller', { javaScript: false })
  const { page } = seller
  await page.goto('/deals?q=Thornbury')
  await page.locator('main table a').first().click()
  await page.getByRole('link', { name: 'Ask the customer' }).click()
  await page.waitForURL(/\/customer$/)
  const here = new URL(page.url()).pathname
  await page
    .getByRole('link', { name: /^Prepare a link for / })
    .first()
    .click()
  await page.waitForURL(/to=/)

  await page.getByRole('link', { name: /^See what / }).click()
  const shown = await main(page)
  expect(shown).toContain('How Thornbury Packaging decides')
  for (const secret of ['EUR', 'Commit', 'Best case', 'Guess']) expect(shown).not.toContain(secret)
  await page.getByRole('link', { name: /^Back to the link for / }).click()

  await page.fill('[name=email]', 'amina.okafor@brightwater.example')
  await page.fill('[name=subject]', 'Planning your shifts')
  const consent = page.locator('[name=consent]')
  if ((await consent.count()) > 0) await consent.check()
  await press(page, /^Send the link to /)
  await page.getByText('The link was not sent').waitFor()
  expect(await page.inputValue('[name=subject]')).toBe('Planning your shifts')
  await page.fill('[name=email]', 'buyer@thornbury.example')
  await press(page, /^Send the link to /)
  await page.waitForURL(/sent=/)

  const admin = await visit(browser, 'vendorAdmin')
  const link = await newestLink(admin.page)
  const stranger = await visit(browser, null, { javaScript: false })
  await stranger.page.goto(link)
  expect(await main(stranger.page)).toContain('First, a code')
  await page.goto(here)
  await page.locator('#links summary').first().click()
  await press(page, 'Take it back')
  await page.waitForURL(/revoked=/)
  await stranger.page.goto(link)
  expect(await main(stranger.page)).toContain('opens nothing any more')
  for (const one of [seller, admin, stranger]) await one.context.close()
}, 120_000)

test('a leader reads how far the firm’s claims hold, and that it is assumed for now', async () => {
  const { context, page } = await visit(browser, 'leader')
  await page.goto('/team')
  const section = await page.locator('#reliability').innerText()
  expect(section).toContain('Claims that hold')
  expect(section).toContain('assumed')
  expect(section).toContain('decides no registration')
  await context.close()
})
