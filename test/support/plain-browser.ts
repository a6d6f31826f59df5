import { inject } from 'vitest'

import { people, type Who } from '#test/support/visit'

/** A form of a page as a browser without JavaScript knows it: what it would post, and what can be typed in. */
export type Form = {
  fields: readonly (readonly [string, string])[]
  /** Fields that take text, with the fields of passwords, which never come back, apart. */
  texts: readonly string[]
  secrets: readonly string[]
  /** What each select offers. */
  choices: Readonly<Record<string, readonly string[]>>
}

export type Answer = { status: number; path: string; html: string; text: string }

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}
export const unescaped = (html: string): string =>
  html.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found ? unescaped(found[1] ?? '') : null
}

/** Every form of the page that posts to its own address. */
export function formsOf(html: string): Form[] {
  const bodies = [...html.matchAll(/<form[^>]*method="POST"[^>]*>(.*?)<\/form>/gs)]
  return bodies.map(([, body = '']) => {
    const fields: [string, string][] = []
    const texts: string[] = []
    const secrets: string[] = []
    let buttons = 0
    const choices: Record<string, readonly string[]> = {}
    const controls = body.matchAll(/<(input|textarea|select|button)(\s[^>]*)?>(.*?)(?=<|$)/gs)
    for (const [whole, kind, tag = '', inner = ''] of controls) {
      const name = attribute(tag, 'name')
      if (name === null || / disabled/.test(tag)) continue
      const type = kind === 'input' ? (attribute(tag, 'type') ?? 'text') : kind
      if (type === 'password') secrets.push(name)
      if (['text', 'email', 'search', 'url', 'textarea'].includes(type ?? '')) texts.push(name)
      if (/^(radio|checkbox)$/.test(type ?? '') && !/ checked/.test(tag)) continue
      // A form sent by the Enter key is sent by its first button.
      if (kind === 'button' && buttons++ > 0) continue
      if (kind === 'select') {
        const { chosen, offered } = optionsIn(body.slice(body.indexOf(whole)))
        fields.push([name, chosen])
        choices[name] = offered
      }
      if (kind === 'textarea') fields.push([name, unescaped(inner)])
      else if (kind !== 'select' && type !== 'file')
        fields.push([name, attribute(tag, 'value') ?? ''])
    }
    return { fields, texts: texts.filter((name) => name !== 'account'), secrets, choices }
  })
}

const valueOf = (option: string): string => attribute(option, 'value') ?? ''

/** What a select would send, the chosen option or its first, and all it offers. */
function optionsIn(html: string): { chosen: string; offered: string[] } {
  const options = [...html.slice(0, html.indexOf('</select>')).matchAll(/<option(\s[^>]*)?>/g)]
  const offered = options.map(([option]) => valueOf(option))
  const chosen = options.find(([option]) => / selected/.test(option))
  return { chosen: chosen ? valueOf(chosen[0]) : (offered[0] ?? ''), offered }
}

/** A visitor whose browser runs no script and keeps its cookies; redirects are followed as a browser does. */
export function plainBrowser(base: string = inject('portalUrl')) {
  const jar = new Map<string, string>()
  const origin = new URL(base).origin

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...jar].map((pair) => pair.join('=')).join('; '))
    const answer = await fetch(new URL(path, base), { ...init, headers, redirect: 'manual' })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    const to = answer.headers.get('location')
    if (to !== null && answer.status < 400) return ask(new URL(to, new URL(path, base)).href)
    const html = await answer.text()
    return { status: answer.status, path, html, text: unescaped(html) }
  }

  /** Posts a form with some of its fields filled in anew; `more` are fields the form does not have. */
  function post(
    path: string,
    form: Form,
    typed: Readonly<Record<string, string>>,
    { more = [], from = origin }: { more?: readonly [string, string][]; from?: string | null } = {},
  ): Promise<Answer> {
    const body = new FormData()
    for (const [name, value] of form.fields)
      if (!Object.hasOwn(typed, name)) body.append(name, value)
    for (const [name, value] of [...Object.entries(typed), ...more]) body.append(name, value)
    return ask(path, { method: 'POST', body, headers: from === null ? {} : { origin: from } })
  }

  async function signIn(who: Who, password: string = inject('password')): Promise<void> {
    const [form] = formsOf((await ask('/sign-in')).html)
    if (!form) throw new Error('no form to sign in')
    const answer = await post('/sign-in', form, { email: people[who], password })
    if (answer.path.includes('/sign-in')) throw new Error(`${who} could not sign in`)
  }

  return { get: ask, post, signIn }
}

export type PlainBrowser = ReturnType<typeof plainBrowser>
