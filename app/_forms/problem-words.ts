import { getTranslations } from 'next-intl/server'

import type { en } from '#app/_messages/en'
import { isRequirementKey } from '#core/buying-process/requirements'
import { limits, shortestProblem } from '#core/registration/form'
import type { Problem } from '#core/registration/problem'

import { theVendor } from './the-vendor'

type Fields = typeof en.register.fields
type FieldKind = Exclude<keyof Fields, 'ways'>
type Missing = keyof typeof en.register.missing

const buyerKinds = {
  name: 'buyerName',
  jobTitle: 'buyerJobTitle',
  email: 'buyerEmail',
  role: 'buyerRole',
  stance: 'buyerStance',
  told: 'buyerTold',
  consent: 'buyerConsent',
} as const
const factKinds = {
  who: 'factWho',
  grade: 'factGrade',
  day: 'factDay',
  words: 'factWords',
  file: 'factFile',
} as const
const plainKinds = [
  ...(['customerName', 'website', 'country', 'region', 'city', 'postalCode'] as const),
  ...(['registerNumber', 'title', 'productFamily', 'value', 'currency', 'problem'] as const),
  ...(['competitor', 'externalId', 'partnerStage', 'nextStep', 'help', 'claim'] as const),
  ...(['contactWay', 'contactDay', 'contactBuyer', 'signingDay', 'signingSource'] as const),
] as const

const pick = <T extends Record<string, string>>(kinds: T, part: string): T[keyof T] | undefined =>
  Object.entries(kinds).find(
    (entry): entry is [string, T[keyof T] & string] => entry[0] === part,
  )?.[1]

/** The field a name stands for, with the row or requirement it belongs to. */
export function kindOf(field: string): { kind: FieldKind; row?: string; req?: string } {
  const [head, about = '', part = ''] = field.split('.')
  if (head === 'buyer') return { kind: pick(buyerKinds, part) ?? 'buyerName', row: about }
  if (head === 'fact') return { kind: pick(factKinds, part) ?? 'fact', req: about }
  return { kind: plainKinds.find((known) => known === field) ?? 'title' }
}

const limitOf = (field: string): number => {
  const [head, , part] = field.split('.')
  const name = part === undefined ? head : `${head}.${part}`
  return Object.entries(limits).find(([known]) => known === name)?.[1] ?? 0
}

const missingKinds = [
  ...(['customerName', 'website', 'country', 'title', 'productFamily', 'value'] as const),
  ...(['currency', 'problem', 'competitor', 'buyerName', 'buyerRole', 'buyerStance'] as const),
] as const satisfies readonly Missing[]

export type Said = { field: string; text: string; whole: string }

/** Problems as sentences that say what to do: `text` beside the field, `whole` where it stands alone. */
export async function problemWords(problems: readonly Problem[]): Promise<Said[]> {
  const t = await getTranslations('register')
  const firms = { vendor: await theVendor() }
  const requirements = await getTranslations('process.requirements')
  return problems.map(({ field, code }) => {
    const { kind, row, req } = kindOf(field)
    const label = t(`fields.${kind}.label`, firms)
    const missing = missingKinds.find((known) => known === kind) ?? 'other'
    const text =
      code === 'missing'
        ? t(`missing.${missing}`)
        : t(`wrong.${code}`, {
            label,
            limit: String(limitOf(field)),
            least: String(shortestProblem),
          })
    if (row !== undefined) return { field, text, whole: t('aboutBuyer', { row, text }) }
    if (req === undefined || !isRequirementKey(req)) return { field, text, whole: text }
    const requirement = upper(requirements(`${req}.short`))
    return { field, text, whole: t('aboutFact', { requirement, text: lower(text) }) }
  })
}

/** The label a reader knows a field by; its own name for one this form does not have. */
export async function fieldLabels(): Promise<(field: string) => string> {
  const t = await getTranslations('register')
  const requirements = await getTranslations('process.requirements')
  const firms = { vendor: await theVendor() }
  return (field) => {
    const { kind, row, req } = kindOf(field)
    if (kind === 'title' && field !== 'title') return field
    const text = t(`fields.${kind}.label`, firms)
    if (row !== undefined) return t('aboutBuyer', { row, text })
    if (req === undefined || !isRequirementKey(req)) return text
    return t('aboutFact', { requirement: upper(requirements(`${req}.short`)), text: lower(text) })
  }
}

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
