import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { playbooks } from '#content/catalog'
import { openBrowser } from '#test/support/browser'
import { visit } from '#test/support/visit'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

/** What a page asks of the network, and the bytes that come back; what the browser has kept costs nothing. */
async function costOf(page: Page, path: string): Promise<{ requests: number; bytes: number }> {
  const session = await page.context().newCDPSession(page)
  const sizes = new Map<string, number>()
  const kept = new Set<string>()
  session.on('Network.responseReceived', ({ requestId, response }) => {
    sizes.set(requestId, 0)
    if (response.fromDiskCache === true) kept.add(requestId)
  })
  session.on('Network.requestServedFromCache', ({ requestId }) => void kept.add(requestId))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (sizes.has(requestId)) sizes.set(requestId, encodedDataLength)
  })
  await session.send('Network.enable')
  await page.goto(path, { waitUntil: 'networkidle' })
  await session.detach()
  const sent = [...sizes].filter(([id]) => !kept.has(id))
  return { requests: sent.length, bytes: sent.reduce((sum, [, size]) => sum + size, 0) }
}

test('a playbook costs a reader who is signed in at most 10 requests and 165 kB, uncompressed', async () => {
  const { context, page } = await visit(browser, 'seller', {})
  await page.goto('/playbooks', { waitUntil: 'networkidle' })
  for (const { slug } of playbooks) {
    const { requests, bytes } = await costOf(page, `/playbooks/${slug}`)
    expect([slug, requests > 0 && requests <= 10, bytes > 20_000 && bytes <= 165_000]).toEqual([
      slug,
      true,
      true,
    ])
  }
  await context.close()
})
