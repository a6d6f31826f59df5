import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openBrowser } from '#test/support/browser'
import { visit } from '#test/support/visit'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const names = (page: Page) =>
  page
    .locator('input[name^="label."]')
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('value')))
const errors = (page: Page) => page.locator('[aria-labelledby=errors-h]').innerText()

describe('without a script', () => {
  test('a leader adds, moves, tests, publishes and removes a stage, and nothing typed is lost', async () => {
    const { context, page } = await visit(browser, 'leader', { javaScript: false })
    await page.goto('/stages')
    const before = await names(page)
    const last = before.length + 1
    await press(page, 'Add a stage')
    expect(await names(page)).toEqual([...before, ''])
    await page.fill('[name=note]', 'We hand over with a visit')
    await press(page, 'Publish this map')
    expect(await errors(page)).toContain(`Stage ${last} has no name.`)

    await page.fill(`[name="label.${last}"]`, 'Handover visit')
    await page.selectOption(`[name="category.${last}"]`, 'CLOSED')
    await press(page, `Up, stage ${last}`)
    expect((await names(page)).at(-2)).toBe('Handover visit')
    expect(await page.inputValue('[name=note]')).toBe('We hand over with a visit')

    await press(page, 'Test on three past deals')
    expect(await page.locator('[aria-labelledby=tried-h] tbody tr').count()).toBe(3)
    await press(page, 'Publish this map')
    expect(await page.getByRole('alert').innerText()).toContain('“Handover visit”')
    await page.getByLabel('Publish it all the same').check()
    await press(page, 'Publish this map')
    expect(page.url()).toContain('published=')
    expect(await page.locator('#versions li').first().innerText()).toContain(
      '“Handover visit” is new; it serves no stage of the customer.',
    )

    await press(page, `Remove, stage ${last - 1}`)
    await press(page, 'Publish this map')
    expect(await names(page)).toEqual(before)
    await context.close()
  })

  test('a list to start from fills the rows and publishes nothing', async () => {
    const { context, page } = await visit(browser, 'leader', { javaScript: false })
    await page.goto('/stages')
    const before = await names(page)
    await page.getByText('Start from a list').click()
    await page.selectOption('[name=preset]', 'SAP_B1')
    await press(page, 'Fill the rows')
    expect(await names(page)).toEqual(['Lead', 'Meeting', 'Quotation', 'Negotiation', 'Order'])
    await page.goto('/stages')
    expect(await names(page)).toEqual(before)
    await context.close()
  })

  test('a vendor admin sees what a template would change, and a mistake at its field', async () => {
    const { context, page } = await visit(browser, 'vendorAdmin', { javaScript: false })
    await page.goto('/desk/templates/T2_REPLACEMENT')
    await page.fill('[name="fast.1"]', '99')
    await press(page, 'Show what would change')
    expect(await errors(page)).toContain('In Recognise, quick days are no more than usual ones')
    await page.fill('[name="fast.1"]', '4')
    await press(page, 'Show what would change')
    expect(await page.locator('h3#changes-h ~ ul').innerText()).toBe(
      'Recognise takes 10 days usually, 4 when quick, 25 when slow.',
    )
    await press(page, /^Publish version/)
    expect(page.url()).toContain('published=')
    await page.fill('[name="fast.1"]', '5')
    await press(page, 'Show what would change')
    await press(page, /^Publish version/)
    expect(await page.locator('#versions li').first().innerText()).toContain('5 when quick')
    await context.close()
  })
})

describe('a seller reads the map and does not change it', () => {
  test('there is no form', async () => {
    const { context, page } = await visit(browser, 'seller')
    await page.goto('/stages')
    expect(await page.locator('main form').count()).toBe(0)
    expect(await page.locator('.mapread tbody tr').count()).toBeGreaterThan(3)
    await context.close()
  })
})
