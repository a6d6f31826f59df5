import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { revisionKinds } from '#core/deals/revision-kinds'
import { openBrowser } from '#test/support/browser'
import { visit } from '#test/support/visit'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const main = (page: Page) => page.locator('main').innerText()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** A way of buying that is still the template's, reached as a seller reaches it. */
async function openProcess(page: Page, search: string): Promise<string> {
  await page.goto(`/deals?q=${search}`)
  await page.locator('main table a').first().click()
  await page.getByRole('link', { name: 'See and change it' }).click()
  await page.waitForURL(/\/process$/)
  return new URL(page.url()).pathname
}

test.each([
  ['without JavaScript', false, 'Periwinkle'],
  ['with JavaScript', true, 'Ravensbourne'],
] as const)(
  'a guess about the path is proposed, and a buyer’s word makes it count, %s',
  async (_, javaScript, customer) => {
    const { context, page, problems } = await visit(browser, 'seller', { javaScript })
    const here = await openProcess(page, customer)
    await page.getByRole('link', { name: 'They leave out a stage' }).click()
    await press(page, 'Record that they leave it out')
    await page.getByText('It is not recorded yet').waitFor()
    expect(await main(page)).toContain('Choose a stage that is on the path.')

    await page.selectOption('[name=stage]', 'DEFINE')
    await page.locator('[name=basis][value=GUESS]').press('Space')
    await press(page, 'Show what it would change')
    await page.getByText('If you record it').waitFor()
    expect(await main(page)).toContain('It is kept as proposed.')
    expect(await page.inputValue('[name=stage]')).toBe('DEFINE')
    await press(page, 'Record that they leave it out')
    await page.waitForURL(/recorded=PROPOSED/)
    expect(await main(page)).toContain('One is proposed: nobody at the customer has said so yet.')
    expect(await page.locator('#path').innerText()).toContain('Define')

    await page.getByRole('link', { name: 'A buyer has now said so' }).click()
    await page.waitForURL(/op=said/)
    await page.locator('[name=buyer]').selectOption({ index: 1 })
    await page.fill('[name=words]', 'We have everything written down from last time.')
    await press(page, 'Record who said so')
    await page.waitForURL(/recorded=EFFECTIVE/)
    expect(await page.locator('#path').innerText()).not.toContain('Define')
    expect(await main(page)).toContain('We have everything written down from last time.')
    expect(problems).toEqual([])

    const vendor = await visit(browser, 'reviewer', { javaScript })
    await vendor.page.goto(`/desk${here}`)
    expect(await main(vendor.page)).toContain('Leave out Define')
    expect(await vendor.page.locator('main form').count()).toBe(0)
    const rival = await visit(browser, 'rival', { javaScript })
    expect((await rival.page.goto(here))?.status()).toBe(404)
    for (const one of [context, vendor.context, rival.context]) await one.close()
  },
)

test('every form about how a customer buys is free of what axe can find, on a narrow screen too', async () => {
  const { context, page, problems } = await visit(browser, 'seller', { width: 390 })
  const here = await openProcess(page, 'Periwinkle')
  const wrong: string[] = []
  for (const kind of revisionKinds.filter((one) => one !== 'said')) {
    await page.goto(`${here}?op=${kind}`)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    wrong.push(...violations.map(({ id }) => `${kind}: ${id}`), ...(wide ? [`${kind}: wide`] : []))
  }
  expect(wrong).toEqual([])
  expect(problems).toEqual([])
  await context.close()
})
