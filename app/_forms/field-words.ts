import { getTranslations } from 'next-intl/server'

import { fields } from '#app/_messages/en/register/fields'
import { one, type Typed } from '#core/registration/typed'

import type { Said } from './problem-words'
import { theVendor } from './the-vendor'

type Fields = typeof fields
type Kind = Exclude<keyof Fields, 'ways'>
type With<Part extends string> = {
  [K in Kind]: Fields[K] extends Record<Part, string> ? K : never
}[Kind]

const isHinted = (kind: Kind): kind is With<'hint'> => 'hint' in fields[kind]
const isEmptied = (kind: Kind): kind is With<'empty'> => 'empty' in fields[kind]

const optional: ReadonlySet<Kind> = new Set<Kind>([
  ...(['region', 'city', 'postalCode', 'registerNumber', 'externalId', 'nextStep'] as const),
  ...(['buyerJobTitle', 'buyerEmail', 'partnerStage', 'help'] as const),
])

/** What a field of the form shows: its words, what was typed, and what is wrong with it. */
export async function fieldWords(typed: Typed, said: readonly Said[]) {
  const t = await getTranslations('register.fields')
  const words = await getTranslations('register')
  const firms = { vendor: await theVendor() }
  const errors = new Map(said.map(({ field, text }) => [field, text]))
  return (name: string, kind: Kind) => ({
    name,
    label: optional.has(kind)
      ? words('optional', { label: t(`${kind}.label`, firms) })
      : t(`${kind}.label`, firms),
    defaultValue: one(typed, name),
    error: errors.get(name),
    ...(isHinted(kind) ? { hint: t(`${kind}.hint`) } : {}),
    ...(isEmptied(kind) ? { empty: t(`${kind}.empty`) } : {}),
  })
}

export type FieldOf = Awaited<ReturnType<typeof fieldWords>>
