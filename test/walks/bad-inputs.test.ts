import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import { sample, wrongOf } from '#test/support/bad-inputs'
import { type Form, formsOf, type PlainBrowser, plainBrowser } from '#test/support/plain-browser'
import type { Who } from '#test/support/visit'

/** Every page with a form in which something can be typed, and who comes to it. */
type Page = { who: Who | null; name: string; find: (browser: PlainBrowser) => Promise<string> }

const at = (path: string) => async () => path
const first = (list: string, link: RegExp) => async (browser: PlainBrowser) => {
  const found = link.exec((await browser.get(list)).html)
  if (!found) throw new Error(`no ${String(link)} on ${list}`)
  return found[0].replaceAll('&amp;', '&')
}
const id = '[0-9a-f-]{36}'
const deal = new RegExp(`/deals/${id}`)
const review = new RegExp(`/desk/review/${id}`)
const decision = async (browser: PlainBrowser, move: string) =>
  `${await first('/desk/review', review)(browser)}/decide?as=${move}`

async function draft(browser: PlainBrowser, step: 'customer' | 'stage'): Promise<string> {
  const page = await browser.get('/deals/new')
  const form = formsOf(page.html).find(({ texts }) => texts.includes('customerName'))
  if (!form) throw new Error('no form to register a deal')
  const saved = await browser.post(page.path, form, { intent: 'again' })
  const kept = new RegExp(`/deals/drafts/${id}`).exec(saved.path)
  if (!kept) throw new Error(`no draft at ${saved.path}`)
  return `${kept[0]}/${step}`
}

const pages: Page[] = [
  { who: null, name: 'sign-in', find: at('/sign-in') },
  { who: null, name: 'forgot password', find: at('/password/forgot') },
  { who: 'rival', name: 'account', find: at('/account') },
  { who: 'admin', name: 'team', find: at('/team') },
  { who: 'vendorAdmin', name: 'staff', find: at('/desk/staff') },
  { who: 'leader', name: 'own stages', find: at('/stages') },
  { who: 'vendorAdmin', name: 'vendor stages', find: at('/desk/stages') },
  { who: 'vendorAdmin', name: 'template', find: at('/desk/templates/T1_NEW_SOLUTION') },
  { who: 'seller', name: 'new deal', find: at('/deals/new') },
  { who: 'seller', name: 'customer of a draft', find: (browser) => draft(browser, 'customer') },
  { who: 'seller', name: 'stage of a draft', find: (browser) => draft(browser, 'stage') },
  { who: 'seller', name: 'deal', find: first('/deals', deal) },
  { who: 'reviewer', name: 'review', find: first('/desk/review', review) },
  { who: 'reviewer', name: 'approve', find: (browser) => decision(browser, 'approve') },
  { who: 'reviewer', name: 'coach', find: (browser) => decision(browser, 'approve-and-coach') },
  { who: 'reviewer', name: 'ask', find: (browser) => decision(browser, 'ask') },
  { who: 'reviewer', name: 'reject', find: (browser) => decision(browser, 'reject') },
]

const browsers = new Map<Who | null, PlainBrowser>()
beforeAll(async () => {
  for (const who of new Set(pages.map((page) => page.who))) {
    const browser = plainBrowser()
    if (who) await browser.signIn(who)
    browsers.set(who, browser)
  }
})
const browserOf = (who: Who | null) => browsers.get(who) ?? plainBrowser()

/** What of a text a page can show: a browser sends line ends its own way, and no half of a pair. */
const shown = (text: string) =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/\p{Surrogate}/gu, '\uFFFD')
/** A page may set the lines of a text apart; that none of its signs is lost is the verbs' promise. */
const linesOf = (text: string) =>
  text.trim() === ''
    ? [shown(text)]
    : shown(text)
        .split('\n')
        .filter((line) => line.trim() !== '')
const takesText = (form: Form) => form.texts.length + form.secrets.length > 0
const filled = (form: Form, value: string) =>
  Object.fromEntries([...form.texts, ...form.secrets].map((name) => [name, value]))

async function formsAt({ who, find }: Page) {
  const path = await find(browserOf(who))
  const { html, status } = await browserOf(who).get(path)
  const forms = formsOf(html).filter(takesText)
  expect({ path, status, forms: forms.length > 0 }).toEqual({ path, status: 200, forms: true })
  return { path, forms }
}

describe('a form without a script takes anything', () => {
  test.each(pages)('$name', async (page) => {
    const { path, forms } = await formsAt(page)
    const wrong = await wrongOf(sample, [0], async (value) => {
      for (const form of forms) {
        const answer = await browserOf(page.who).post(path, form, filled(form, value))
        if (answer.status > 499) return `answers ${answer.status}`
        if (form.texts.length === 0 || value === '') continue
        if (!linesOf(value).every((line) => shown(answer.text).includes(line))) {
          return `${form.texts.join()}: lost at ${answer.path} (${answer.status})`
        }
      }
      return null
    })
    // The account as it was, for whoever walks here next.
    const [form] = forms
    if (page.name === 'account' && form) await browserOf(page.who).post(path, form, {})
    expect(wrong).toEqual([])
  })
})

const forged = ['role', 'status', 'partner_id', 'partnerId', 'received_at', 'version_', '__proto__']

describe('a field the form does not have, or a post from elsewhere, changes nothing', () => {
  test.each(pages)('$name', async (page) => {
    const browser = browserOf(page.who)
    const { path, forms } = await formsAt(page)
    const before = plain((await browser.get(path)).html)
    for (const form of forms) {
      const typed = filled(form, 'Typed by a stranger')
      for (const name of forged.filter((one) => form.fields.every(([known]) => known !== one))) {
        const answer = await browser.post(path, form, typed, { more: [[name, 'vendor-admin']] })
        expect({ name, status: answer.status < 500 }).toEqual({ name, status: true })
      }
      for (const from of ['https://evil.example', 'null', 'garbage', 'http://localhost:1', null]) {
        const answer = await browser.post(path, form, typed, { from })
        expect({ from, status: answer.status }).toEqual({ from, status: 403 })
        expect(answer.html).not.toMatch(/Error|\bat \w+ \(/)
      }
    }
    expect(plain((await browser.get(path)).html)).toEqual(before)
  })
})

/** What a page's forms hold, without what differs from one look to the next. */
const plain = (html: string) =>
  formsOf(html).map(({ fields }) =>
    fields.filter(([name]) => !/^\$ACTION|^(draft|key|digest)$/.test(name)),
  )

describe('an id nobody was given is not found', () => {
  const absent = ['x', randomUUID(), '%00', '..%2f..%2fetc', "'%20or%201=1--", '%3Cscript%3E']
  const places: [Who, string[]][] = [
    ['seller', ['/deals/*', '/deals/*/receipt', '/attachments/*', '/playbooks/*']],
    ['seller', ['customer', 'stage', 'review', 'delete'].map((step) => `/deals/drafts/*/${step}`)],
    ['admin', ['/team/*']],
    ['reviewer', ['/desk/review/*', '/desk/review/*/decide?as=approve', '/desk/deals/*']],
    ['vendorAdmin', ['/desk/letters/*', '/desk/staff/*', '/desk/partners/*', '/desk/templates/*']],
  ]
  test.each(places)('%s at %j', async (who, paths) => {
    const browser = plainBrowser()
    await browser.signIn(who)
    for (const path of paths) {
      for (const forgedId of absent) {
        const asked = path.replace('*', forgedId)
        const { status } = await browser.get(asked)
        expect({ asked, status }).toEqual({ asked, status: 404 })
      }
    }
  })
})

describe('a list gives back what was searched for', () => {
  const lists: [Who, string, string][] = [
    ['seller', '/deals', 'q'],
    ['reviewer', '/desk/review', 'q'],
    ['reviewer', '/desk/deals', 'q'],
    ['vendorAdmin', '/desk/audit', 'about'],
  ]
  test.each(lists)('%s at %s', async (who, path, field) => {
    const browser = plainBrowser()
    await browser.signIn(who)
    const short = sample.filter(({ value }) => value.length < 2000)
    const wrong = await wrongOf(short, [0, 1], async (value) => {
      const query = new URLSearchParams({
        [field]: value,
        status: value,
        after: value,
        stage: value,
      })
      const answer = await browser.get(`${path}?${query.toString()}`)
      if (answer.status !== 200) return `answers ${answer.status}`
      return shown(answer.text).includes(shown(value)) ? null : 'lost'
    })
    expect(wrong).toEqual([])
  })
})
