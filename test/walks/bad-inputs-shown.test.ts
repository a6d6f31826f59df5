import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { badInputs } from '#test/support/bad-inputs'
import { openBrowser } from '#test/support/browser'
import { formsOf, type PlainBrowser, plainBrowser } from '#test/support/plain-browser'
import { visit, type Who } from '#test/support/visit'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const attacks = badInputs
  .filter(({ category }) => category === 'xss' || category === 'template')
  .map(({ value }) => value)
const id = '[0-9a-f-]{36}'

/** Some of the attacks, in one text of at most `longest` signs. */
function attackOf(longest: number, from: number): string {
  const lines = [...attacks.slice(from), ...attacks.slice(0, from)]
  let text = ''
  for (const line of lines) if (text.length + line.length < longest) text += `${line} `
  return text.trim()
}

async function formAt(plain: PlainBrowser, path: string, field: string) {
  const page = await plain.get(path)
  const form = formsOf(page.html).find(({ fields }) => fields.some(([name]) => name === field))
  if (!form) throw new Error(`no form with ${field} at ${path} (${page.status})`)
  return { form, path: page.path }
}

/** A registration whose every text is an attack, sent as a seller without a script would. */
async function register(plain: PlainBrowser): Promise<string> {
  const { form, path } = await formAt(plain, '/deals/new', 'customerName')
  const choice = (name: string) => form.choices[name]?.at(-1) ?? ''
  const customer = await plain.post(path, form, {
    customerName: attackOf(200, 0),
    website: 'https://kestrel-foods.example/"onmouseover="alert(1)',
    country: 'GB',
    city: attackOf(120, 20),
    postalCode: '<b>alert(1)</b>',
    registerNumber: attackOf(60, 40),
    title: attackOf(160, 60),
    productFamily: choice('productFamily'),
    value: '200000',
    currency: 'EUR',
    problem: attackOf(4000, 80),
    competitor: attackOf(200, 180),
    externalId: `"><svg onload=alert(1)>${Date.now()}`,
    nextStep: attackOf(1000, 200),
    'buyer.1.name': attackOf(120, 240),
    'buyer.1.jobTitle': attackOf(120, 260),
    'buyer.1.role': 'USER',
    'buyer.1.stance': 'SUPPORTS',
    intent: 'continue',
  })
  const draft = new RegExp(`/deals/drafts/${id}`).exec(customer.path)?.[0] ?? ''
  const stage = await formAt(plain, `${draft}/stage`, 'signingDay')
  const sent = await plain.post(stage.path, stage.form, {
    claim: 'EXPLORE',
    signingDay: '2030-03-01',
    signingSource: 'CUSTOMER',
    'fact.R1': 'yes',
    'fact.R1.who': 'b1',
    'fact.R1.grade': 'SAID',
    'fact.R1.day': '2026-01-08',
    'fact.R1.words': attackOf(2000, 280),
    intent: 'continue',
  })
  const review = await formAt(plain, `${draft}/review`, 'digest')
  const done = await plain.post(review.path, review.form, {})
  const deal = new RegExp(`/deals/${id}(?=/receipt)`).exec(done.path)?.[0]
  if (!deal) throw new Error(`not sent: ${sent.path}, ${done.path} (${done.status})`)
  return deal
}

test('what a seller wrote to break in is words on every page of every reader, and runs on none', async () => {
  const plain = plainBrowser()
  await plain.signIn('seller')
  const account = await formAt(plain, '/account', 'appearance')
  const name = '<img src=x onerror=alert(1)>{{7*7}}'
  await plain.post('/account', account.form, { name })
  const deal = await register(plain)
  for (let from = 0; from < attacks.length; from += 100) {
    const comment = await formAt(plain, deal, 'body')
    const said = await plain.post(deal, comment.form, { body: attackOf(3900, from) })
    expect(said.text).toContain(attackOf(3900, from))
  }
  const readers: [Who, string[]][] = [
    ['seller', [deal, `${deal}/receipt`, '/deals', '/', '/account']],
    ['leader', ['/', '/deals', deal, '/team']],
    ['reviewer', ['/desk', '/desk/review?q=svg', `/desk${deal}`, '/desk/deals']],
    ['vendorAdmin', ['/desk/audit', '/desk/letters', '/desk/partners']],
  ]
  const wrong: string[] = []
  const places: string[] = []
  for (const [who, paths] of readers) {
    const { ran, seen } = await look(who, paths)
    wrong.push(...ran)
    places.push(...seen)
  }
  await plain.post('/account', account.form, {})
  expect(wrong).toEqual([])
  expect(places).toEqual(
    expect.arrayContaining([
      deal,
      '/deals',
      `/desk${deal}`,
      expect.stringMatching(/^\/desk\/review\/./),
    ]),
  )
})

/** Opens each page, and a registration it leads to; tells what ran or was stopped from running, and where the title was seen. */
async function look(who: Who, paths: string[]) {
  const { context, page } = await visit(browser, who)
  const ran: string[] = []
  const seen: string[] = []
  const mark = attackOf(160, 60)
  page.on('dialog', (dialog) => {
    ran.push(`${who} at ${page.url()}: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/Content Security Policy|Content-Security-Policy/.test(message.text())) {
      ran.push(`${who} at ${page.url()}: ${message.text()}`)
    }
  })
  for (const path of paths) {
    const status = (await page.goto(path))?.status() ?? 500
    if (status !== 200) ran.push(`${who} at ${path}: answers ${status}`)
    await poke(page)
    if ((await page.textContent('body'))?.includes(mark)) seen.push(path)
    const more = await page
      .locator(`a[href^="/desk/review/"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const [registration] = more.filter((href) => new RegExp(`^/desk/review/${id}$`).test(href))
    if (!registration) continue
    await page.goto(registration)
    await poke(page)
    if ((await page.textContent('body'))?.includes(mark)) seen.push(registration)
  }
  await context.close()
  return { ran, seen }
}

/** Opens what is folded and moves over everything, as some attacks wait for that. */
async function poke(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    for (const any of document.querySelectorAll('main *')) {
      for (const kind of ['mouseover', 'focus', 'pointerenter']) any.dispatchEvent(new Event(kind))
    }
  })
  const foreign = await page
    .locator(
      'main :is(script, iframe, object, embed, [onerror], [onload], [onclick], [href^="javascript" i])',
    )
    .count()
  expect({ at: page.url(), foreign }).toEqual({ at: page.url(), foreign: 0 })
}
