import type { getTranslations } from 'next-intl/server'

import { letters } from '#app/_messages/en/letters'
import { letterStatuses } from '#core/letters/letter'

type Words = Awaited<ReturnType<typeof getTranslations<'letters'>>>
type Kind = keyof typeof letters.kind

const isKind = (text: string): text is Kind => Object.hasOwn(letters.kind, text)

/** A kind or status of a later version, met after a roll-back, is shown as it stands. */
export const kindWord = (t: Words, kind: string): string =>
  isKind(kind) ? t(`kind.${kind}`) : kind

export function statusWord(t: Words, status: string): string {
  const known = letterStatuses.find((one) => one === status)
  return known ? t(`status.${known}`) : status
}
