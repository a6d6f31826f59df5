import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openBrowser } from '#test/support/browser'
import { visit } from '#test/support/visit'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const notice = (page: Page) => page.locator('#recorded')
/** What axe finds; it is a script itself, and cannot look where none runs. */
async function faults(page: Page, javaScript = true): Promise<string[]> {
  if (!javaScript) return []
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id }) => id)
}

async function openDeal(page: Page, search: string): Promise<string> {
  await page.goto(`/deals?q=${search}`)
  await page.locator('main table a').first().click()
  await page.waitForURL(/\/deals\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

describe.each([
  ['without JavaScript', false, 'Thornbury'],
  ['with JavaScript', true, 'Sorrel'],
] as const)('%s', (_, javaScript, customer) => {
  test('a talk is on record in four steps, and a slip is taken back in one', async () => {
    const { context, page, problems } = await visit(browser, 'seller', { javaScript, width: 390 })
    await openDeal(page, customer)
    const form = page.locator('#happened form')
    await form.locator('select[name=buyer]').selectOption({ index: 1 })
    await form.locator('input[name=settles]').first().check()
    await form.locator('textarea[name=words]').fill('They said so when we met.')
    await form.getByRole('button', { name: 'Add to the record' }).click()
    await notice(page).waitFor()
    expect(await notice(page).innerText()).toContain('It is on the record')
    expect(await notice(page).innerText()).toMatch(/The customer (still|now) reads/)
    expect(await faults(page, javaScript)).toEqual([])
    await press(page, 'Take it back: I mistyped')
    await page.getByText('It is taken back').waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  test('what was typed comes back with what to mend, and each error leads to its field', async () => {
    const { context, page } = await visit(browser, 'seller', { javaScript, width: 390 })
    const deal = await openDeal(page, customer)
    await page.goto(`${deal}?happened=document#happened`)
    const form = page.locator('#happened form')
    const buyer = form.locator('select[name=buyer]')
    await buyer.selectOption({ index: 1 })
    const chosen = await buyer.inputValue()
    const settles = form.locator('input[name=settles]').first()
    await settles.check()
    await form.getByRole('button', { name: 'Add to the record' }).click()
    const alert = page.locator('main [role=alert]')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('Quote what they wrote')
    expect(await alert.locator('a').first().getAttribute('href')).toBe('#happened-words')
    expect(await form.locator('input[name=kind]:checked').inputValue()).toBe('document')
    expect(await buyer.inputValue()).toBe(chosen)
    expect(await settles.isChecked()).toBe(true)
    expect(await faults(page, javaScript)).toEqual([])
    await form.locator('textarea[name=words]').fill('“We need it by May.”')
    await form.getByRole('button', { name: 'Add to the record' }).click()
    await notice(page).waitFor()
    // Taken back for a reason of one's own, on its own page, and only in part.
    await notice(page).getByRole('link').click()
    await page.waitForURL(/take-back/)
    expect(await faults(page, javaScript)).toEqual([])
    await page.getByLabel('Another mistake').check()
    await page.getByLabel('What was wrong with it?').fill('Another customer said this.')
    await press(page, 'Take it back')
    await page.getByText('It is taken back').waitFor()
    await context.close()
  })

  test('the fields that belong to something else do not stand in the way', async () => {
    const { context, page } = await visit(browser, 'seller', { javaScript })
    await openDeal(page, customer)
    const form = page.locator('#happened form')
    const shown = (name: string) => form.locator(`[name="${name}"]`).first().isVisible()
    expect([await shown('settles'), await shown('name'), await shown('grade')]).toEqual([
      true,
      false,
      false,
    ])
    await form.getByLabel('Someone joined').check()
    await form.locator('select[name=buyer]').selectOption('new')
    expect([await shown('settles'), await shown('name'), await shown('grade')]).toEqual([
      false,
      true,
      false,
    ])
    await form.getByLabel('They took something back').check()
    expect([await shown('settles'), await shown('grade')]).toEqual([true, true])
    await context.close()
  })
})

test('by keyboard alone, a talk that settles something takes at most twelve keys', async () => {
  const { context, page } = await visit(browser, 'seller', { width: 390 })
  await openDeal(page, 'Foxglove')
  await page.locator('main a[href="#happened"]').first().focus()
  let keys = 0
  const key = async (name: string) => {
    keys += 1
    await page.keyboard.press(name)
  }
  const at = () =>
    page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.id)
  const tabTo = async (name: string) => {
    for (let tries = 0; tries < 12 && (await at()) !== name; tries += 1) await key('Tab')
  }
  await key('Enter')
  await tabTo('buyer')
  await key('ArrowDown')
  await tabTo('settles')
  await key('Space')
  await key('Enter')
  await notice(page).waitFor()
  expect(await notice(page).innerText()).toContain('It is on the record')
  expect(keys).toBeLessThanOrEqual(12)
  await press(page, 'Take it back: I mistyped')
  await page.getByText('It is taken back').waitFor()
  await context.close()
})

test('the vendor moves its own stage, and the customer stays where it is', async () => {
  const { context, page, problems } = await visit(browser, 'manager')
  await page.goto('/desk/deals?q=Thornbury')
  await page.locator('main table a').first().click()
  await page.getByRole('link', { name: 'Our stage', exact: true }).click()
  await page.waitForURL(/\/lane$/)
  await page.locator('input[name=stage]:not(:checked)').first().check()
  await press(page, 'Record our step')
  await notice(page).waitFor()
  expect(await notice(page).innerText()).toContain('The customer still reads')
  await notice(page).getByRole('link').click()
  await page.waitForURL(/take-back/)
  expect(await faults(page)).toEqual([])
  await press(page, 'Take it back')
  await page.getByText('It is taken back').waitFor()
  expect(problems).toEqual([])
  await context.close()
})

test('the small forms of a deal are recorded without JavaScript', async () => {
  const { context, page } = await visit(browser, 'seller', { javaScript: false })
  const deal = await openDeal(page, 'Foxglove')
  await page.goto(`${deal}/buyers/new`)
  await page.getByLabel('Name', { exact: true }).fill('Hana Okoye')
  await page.getByLabel('Mail').fill('hana')
  await press(page, 'Name this person')
  expect(await page.locator('main [role=alert]').innerText()).toContain('name@firm.example')
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Hana Okoye')
  await page.getByLabel('Mail').fill('hana.okoye@foxglove.example')
  await press(page, 'Name this person')
  expect(await page.locator('#buyers').innerText()).toContain('Hana Okoye')

  await page.goto(`${deal}/dates`)
  await page.locator('input[name=date]').fill('2031-01-31')
  await page.getByLabel('The customer’s').check()
  await press(page, 'Add to the record')
  expect(await notice(page).innerText()).toContain('31 January 2031')

  await page.goto(`${deal}/close`)
  await page.getByLabel('No decision').check()
  await press(page, 'Record how it ended')
  expect(await page.locator('main [role=alert]').innerText()).toContain('Choose why')
  await page.getByLabel('Decided to do nothing').check()
  await press(page, 'Record how it ended')
  expect(await page.locator('#happened').innerText()).toContain('The deal has ended')
  await press(page, 'Take it back: I mistyped')
  expect(await page.locator('#happened').innerText()).toContain('What was it?')
  await context.close()
})
