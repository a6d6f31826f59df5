import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { writtenSums } from '#content/sums'
import { openBrowser } from '#test/support/browser'
import { routeOf, routes } from '#test/support/routes'
import { visit, type Who } from '#test/support/visit'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

/** Reached only with a secret of a mail, or only while something is unfinished; a walk of its own shows them. */
const elsewhere = new Set([
  '/invitation/[token]',
  '/password/reset/[token]',
  '/customer/[token]',
  '/customer/[token]/code',
  '/customer/[token]/thanks',
  '/desk/deals/[deal]/take-back/[event]',
])
const seen = new Set<string>()

/** Pages that a button leads to, by the page that has the button. */
const behind: Readonly<Record<string, (path: string) => string>> = {
  '/deals/drafts/[draft]/stage': (path) => path.replace('/stage', '/review'),
  '/playbooks': () => `/playbooks/sums/${[...writtenSums.keys()][0] ?? ''}`,
  '/desk/review/[registration]': (path) => `${path}/decide?as=reject`,
}

/** The page's links into the portal, as paths. */
const linksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => link.origin === location.origin)
      .map((link) => link.pathname + link.search),
  )

async function judge(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  return [
    ...violations.map(
      ({ id, nodes }) =>
        `${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    ),
    ...(wide ? [`${where}: scrolls sideways`] : []),
    ...((await page.title()) ? [] : [`${where}: has no title`]),
  ]
}

/** Walks every kind of page this person can reach by links, once each, and says what is wrong on it. */
async function walk(who: Who | null, width: number, dark: boolean): Promise<string[]> {
  const { context, page, problems } = await visit(browser, who, { width, dark })
  const wrong: string[] = []
  const done = new Set<string>()
  const open = who
    ? [new URL(page.url()).pathname]
    : ['/sign-in', '/accessibility', '/privacy', '/password/forgot']
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    const route = routeOf(path.split('?')[0] ?? '')
    if (!route || done.has(route) || route === '/sign-out') continue
    done.add(route)
    seen.add(route)
    const answer = await page.goto(path)
    if ((answer?.status() ?? 500) !== 200)
      wrong.push(`${path}: answers ${String(answer?.status())}`)
    const cached = answer?.headers()['cache-control'] ?? ''
    if (who && !/private.*no-store|no-store.*private/.test(cached))
      wrong.push(`${path}: cache-control ${cached}`)
    wrong.push(...(await judge(page, `${path} (${route})`)))
    open.push(...(await linksOf(page)))
    const further = behind[route]
    if (further) open.push(further(path.split('?')[0] ?? ''))
  }
  await context.close()
  return [...wrong, ...problems.map((problem) => `browser: ${problem}`)]
}

describe('every page of every role is free of what axe can find, and of sideways scrolling', () => {
  const people: (Who | null)[] = [
    null,
    'seller',
    'leader',
    'admin',
    'reviewer',
    'manager',
    'editor',
    'vendorAdmin',
  ]
  test.each(people)('%s at 1280 px', async (who) =>
    expect(await walk(who, 1280, false)).toEqual([]),
  )
  test.each(['seller', 'vendorAdmin'] as const)('%s at 390 px, dark', async (who) =>
    expect(await walk(who, 390, true)).toEqual([]),
  )
  // Not every deal has words to delete, so the road to that page begins at one that has.
  test.each([
    ['admin', '/deals'],
    ['vendorAdmin', '/desk/deals'],
  ] as const)('the page that deletes words, as %s', async (who, list) => {
    const { context, page } = await visit(browser, who, { width: 390, dark: false })
    await page.goto(list)
    const first = async (selector: string, hasText = /./u) =>
      (await page.locator(selector, { hasText }).first().getAttribute('href')) ?? ''
    await page.goto(`${(await first('main a', /Kestrel/u)).split(/[?#]/u)[0] ?? ''}/log`)
    const path = await first('main a[href*="/redact/"]')
    await page.goto(path)
    seen.add(routeOf(path) ?? '')
    expect(await judge(page, path)).toEqual([])
    await context.close()
  })
  test('no page was left out', () => {
    expect(
      routes.filter((route) => !seen.has(route) && !elsewhere.has(route) && route !== '/sign-out'),
    ).toEqual([])
  })
})
