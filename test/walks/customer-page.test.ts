import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { openBrowser } from '#test/support/browser'
import {
  type Answer,
  type Form,
  formsOf,
  type PlainBrowser,
  plainBrowser,
} from '#test/support/plain-browser'
import { visit } from '#test/support/visit'

const seller = plainBrowser()
const admin = plainBrowser()
beforeAll(async () => {
  await seller.signIn('seller')
  await admin.signIn('vendorAdmin')
})

const first = (text: string, pattern: RegExp): string => {
  const found = pattern.exec(text)
  if (!found) throw new Error(`nothing like ${String(pattern)}`)
  return found[1] ?? found[0]
}
const formWith = (page: Answer, part: string): Form => {
  const form = formsOf(page.html).find(({ fields }) =>
    fields.some(([name, value]) => name === part || value === part),
  )
  if (!form) throw new Error(`no form with ${part}`)
  return form
}

/** What the newest letter of a kind holds, once the errand that keeps it has run. */
async function inNewestLetter(kind: string, wanted: RegExp): Promise<string> {
  const row = new RegExp(`href="(/desk/letters/[0-9a-f-]{36})"[^>]*>${kind}`)
  for (let tries = 0; tries < 60; tries++) {
    const list = await admin.get('/desk/letters')
    const { text } = await admin.get(first(list.html, row))
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'))
    const found = wanted.exec(main)
    if (found) return found[0]
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error(`no ${kind} with ${String(wanted)}`)
}

/** A seller sends the first buyer of its deal a page; where the deal is, and what stands in the mail. */
async function aLink(customer: string): Promise<{ deal: string; link: string }> {
  const list = await seller.get(`/deals?q=${customer}`)
  const deal = first(list.html, /\/deals\/[0-9a-f-]{36}/)
  const page = await seller.get(`${deal}/customer?to=b1`)
  const email = `buyer@${customer.toLowerCase()}.example`
  const typed = { email, subject: 'Planning your shifts', consent: 'yes' }
  const sent = await seller.post(page.path, formWith(page, 'email'), typed)
  expect(sent.text).toContain('The link is on its way')
  return { deal, link: await inNewestLetter('Link for a customer', /\/customer\/[\w-]{43}/) }
}

const codeMailed = () => inNewestLetter('Code for a customer', /\b\d{6}\b/)

/** Asks for a code at the door and gives it: the page as this visitor then sees it. */
async function enter(visitor: PlainBrowser, link: string): Promise<Answer> {
  const door = await visitor.get(link)
  const [ask] = formsOf(door.html)
  if (!ask) throw new Error('the door has no button')
  const sent = await visitor.post(door.path, ask, {})
  return visitor.post(sent.path, formWith(sent, 'code'), { code: await codeMailed() })
}

const codes = async () => (await admin.get('/desk/letters')).html.split('Code for a customer')
const look = { intent: 'check' }
const has = (page: Answer) => (secret: string) =>
  new RegExp(String.raw`\b${secret}\b`).test(page.text)

async function judged(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  return [...violations.map(({ id }) => id), ...(wide ? ['scrolls sideways'] : [])]
}

describe('the customer’s own page', () => {
  test('holds nothing of the sellers’ stages, amounts, notes, people or other buyers', async () => {
    const { deal, link } = await aLink('Kestrel')
    const visitor = plainBrowser()
    const shown = await enter(visitor, link)
    expect(shown.text).toContain('How Kestrel Foods decides')
    const secrets =
      'Quote|Negotiate|Pipeline|Commit|EUR|BW-12|Out of step|Ruth Adeyemi|overtime nobody planned|Tomasz Wilk|Early and honest'.split(
        '|',
      )
    const [own, desk] = [await seller.get(deal), await admin.get(`/desk${deal}`)]
    expect(secrets.filter((one) => !has(own)(one) && !has(desk)(one))).toEqual([])
    expect(secrets.filter(has(shown))).toEqual([])
    // Its own rooms are all it is led to.
    expect(shown.text).not.toMatch(/href="\/(deals|desk|playbooks|matrix|team)?"/)
    expect(shown.text).toContain('noindex')
  })

  test('opens for nobody who has the link alone, and a look at it sends no code', async () => {
    const { link } = await aLink('Thornbury')
    const stranger = plainBrowser()
    const before = await codes()
    for (const path of [link, `${link}/thanks`, `${link}/code?step=sent`, link]) {
      const page = await stranger.get(path)
      expect(page.text).not.toContain('Is that so?')
      expect(page.text).not.toContain('Thornbury')
    }
    expect(await codes()).toHaveLength(before.length)
    const friend = plainBrowser()
    await enter(friend, link)
    expect((await friend.get(link)).text).toContain('Is that so?')
    expect((await stranger.get(link)).text).not.toContain('Is that so?')
  })

  test('takes nothing that its form does not have, nor from elsewhere, and a mistake keeps what was typed', async () => {
    const { link, deal } = await aLink('Periwinkle')
    const visitor = plainBrowser()
    const page = await enter(visitor, link)
    const form = formWith(page, 'reply')
    const send = (typed: Record<string, string>, from?: string | null) =>
      visitor.post(page.path, form, typed, from === undefined ? {} : { from })
    expect((await send({ ...look, 'answer.R1': 'DONE' }, 'https://elsewhere.example')).status).toBe(
      403,
    )
    expect((await send({ ...look, dealId: crypto.randomUUID() })).status).toBe(404)
    const made = await send({ intent: 'send', 'answer.NOPE': 'DONE' })
    expect(made.text).toContain('Choose one of the answers on the page.')
    const slip = await send({ intent: 'send', process: 'NO', 'remark.R1': 'An hour a day.' })
    expect(slip.text).toContain('Say in a few words what is different.')
    expect(slip.text).toContain('An hour a day.')
    expect((await seller.get(`${deal}/customer`)).text).not.toContain('An hour a day.')
    const empty = await send(look)
    expect(empty.text).toContain('Answer one thing at least')
  })

  test('records what was looked over, once, and can be answered again', async () => {
    const { link, deal } = await aLink('Hohenstein')
    const visitor = plainBrowser()
    const page = await enter(visitor, link)
    const form = formWith(page, 'reply')
    const remark = `We count it weekly: ${crypto.randomUUID()}.`
    const typed = { 'answer.R1': 'DONE', 'remark.R1': remark, choice: 'OTHER' }
    const looked = await visitor.post(page.path, form, { ...look, ...typed })
    expect(looked.text).toContain('These are your answers')
    expect((await seller.get(`${deal}/customer`)).text).not.toContain(remark)
    const back = await visitor.post(looked.path, formWith(looked, 'reply'), { intent: 'change' })
    expect(back.text).toContain(remark)
    const last = formWith(looked, 'reply')
    const thanks = await visitor.post(looked.path, last, { intent: 'send' })
    expect(thanks.text).toContain('Your answers are recorded')
    expect(thanks.text).toContain('We have chosen another partner of Lumenfeld')
    const twice = await visitor.post(looked.path, last, { intent: 'send' })
    expect(twice.text).toContain('Your answers are recorded')
    const kept = (await seller.get(`${deal}/customer`)).text
    expect(kept).toContain(remark)
    expect(kept).toContain('once, last on')
    // First on Today, and then, in the customer's own name, on the deal, for both sides.
    expect((await seller.get('/')).text).toContain('in the customer’s own name')
    for (const shown of [await seller.get(deal), await admin.get(`/desk${deal}`)]) {
      expect(shown.text).toContain('In the customer’s own name')
      expect(shown.text).toContain(remark)
      expect(shown.text).toMatch(/has chosen (to work with )?another/)
    }
    expect((await visitor.get(link)).text).toContain('You confirmed this on')
  })
})

test('door, mistakes, dead link: free of what axe can find on a dark phone, and the cookie stays on the link', async () => {
  const { link } = await aLink('Ravensbourne')
  const browser = await openBrowser()
  const { context, page, problems } = await visit(browser, null, { width: 390, dark: true })
  const answer = await page.goto(link)
  expect(answer?.headers()['cache-control']).toContain('no-store')
  expect(answer?.headers()['referrer-policy']).toBe('same-origin')
  expect(await judged(page)).toEqual([])
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await page.waitForURL(/step=sent/)
  await page.getByLabel('Code of six digits').fill(await codeMailed())
  await page.getByRole('button', { name: 'Open the page' }).click()
  await page.getByRole('button', { name: 'Look over my answers' }).waitFor()
  const [cookie] = (await context.cookies(page.url())).filter(({ name }) => /customer/.test(name))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: link })
  await page.locator('[name=process][value=NO]').press('Space')
  await page.getByRole('button', { name: 'Look over my answers' }).click()
  await page.getByText('One look more').waitFor()
  expect(await judged(page)).toEqual([])
  for (const fold of await page.locator('details:not([open]) > summary').all()) {
    if (await fold.isVisible()) await fold.click()
  }
  expect(await judged(page)).toEqual([])
  await page.goto(`/customer/${'x'.repeat(43)}`)
  expect(await page.locator('h1').innerText()).toContain('opens nothing any more')
  expect(await judged(page)).toEqual([])
  expect(problems).toEqual([])
  await browser.close()
})
