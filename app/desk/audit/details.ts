import { getTranslations } from 'next-intl/server'

import { en } from '#app/_messages/en'

type Data = Readonly<Record<string, unknown>>

/** Ids lead nowhere on this page, and the version is only what two reviewers at once are told apart by. */
const isForTheMachine = (name: string, value: unknown): boolean =>
  name === 'version' || (typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value))

/** The facts of a row on one line, in words; a fact that has none yet shows under its own name. */
export async function detailsOf(action: string, data: Data): Promise<string> {
  const say = await sayer(action)
  const t = await getTranslations('audit.details')
  const { from, to, ...others } = data
  const facts = Object.entries(others)
    .filter(([name, value]) => !isForTheMachine(name, value))
    .map(([name, value]) => say(name, value))
  const change =
    from === undefined || to === undefined
      ? []
      : [t('change', { from: say('value', from), to: say('value', to) })]
  return [...facts, ...change].join(' · ')
}

async function sayer(action: string) {
  const t = await getTranslations('audit.details')
  const values = await getTranslations('audit.values')
  const reasons = await getTranslations('audit.reasons')
  const gate = await getTranslations('process.gate')
  const word = (text: string) => (isIn(en.audit.values, text) ? values(text) : text)
  const reason = (text: string) => {
    const key = `${action === 'registration.reject' ? 'reject' : 'withdraw'}_${text}`
    return isIn(en.audit.reasons, key) ? reasons(key) : text
  }
  return (name: string, value: unknown): string => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    if (name === 'name' || name === 'email' || name === 'reference') return text
    if (name === 'value' || name === 'role') return word(text)
    if (name === 'reason') return reason(text)
    if (name === 'protectedDays') return t('protectedDays', { days: Number(value) })
    if (name === 'deals') return t('deals', { count: Number(value) })
    if (name === 'ended') return t('ended', { count: Number(value) })
    if (name === 'without' && Array.isArray(value)) {
      const items = value.map((code: unknown) =>
        typeof code === 'string' && isIn(en.process.gate, code) ? gate(`${code}.missing`) : code,
      )
      return t('without', { items: items.join(', ') })
    }
    return `${name}: ${text}`
  }
}

const isIn = <Words extends object>(words: Words, key: string): key is keyof Words & string =>
  Object.hasOwn(words, key)
