import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openBrowser } from '#test/support/browser'
import { visit } from '#test/support/visit'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('without a script', () => {
  test('every number of the matrix opens the list of exactly its deals', async () => {
    const { context, page } = await visit(browser, 'leader', { javaScript: false })
    await page.goto('/matrix')
    const cells = await page.locator('.matrix td a').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        deals: Number(link.querySelector('b')?.textContent),
      })),
    )
    expect(cells.length).toBeGreaterThan(5)
    for (const { href, deals } of cells) {
      await page.goto(href)
      expect([href, await page.locator('table.queue tbody tr').count()]).toEqual([href, deals])
    }
    await context.close()
  })

  test('a deal is stepped back through its life, as known then, and forth to today', async () => {
    const { context, page } = await visit(browser, 'seller', { javaScript: false })
    await page.goto('/deals')
    await page.locator('table.queue tbody a').nth(1).click()
    await page.getByRole('link', { name: 'Over time' }).click()
    const today = await page.inputValue('#on')
    await page.locator('a[rel=prev]').click()
    expect(await page.locator('.note').first().innerText()).toContain('with what is known now')
    const then = await page.inputValue('#on')
    expect(then < today).toBe(true)
    await page.getByLabel('as known then').check()
    await page.getByRole('button', { name: 'Show' }).click()
    expect(page.url()).toContain(`?on=${then}&known=then`)
    expect(await page.locator('.note').first().innerText()).toContain('with what was known then')
    await page.getByRole('link', { name: 'Back to today' }).click()
    expect(await page.inputValue('#on')).toBe(today)
    await page.goto(`${page.url()}?on=31.3.`)
    expect(await page.locator('#on-error').innerText()).toContain('not a day of the calendar')
    await context.close()
  })
})
