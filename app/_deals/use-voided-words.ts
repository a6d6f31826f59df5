import { useTranslations } from 'next-intl'

import { unquoted } from './unquoted'
import { useInstant } from './use-day'
import type { Voided } from './voided'

/** When and by whom a record was taken back, and why, in one sentence. */
export function useVoidedWords() {
  const t = useTranslations('deals.log')
  const instant = useInstant()
  return ({ event, byName }: Voided): string => {
    const { reason } = event.data
    return t('takenBackOn', {
      when: instant(new Date(event.recordedAt), true),
      name: byName ?? t('portal'),
      reason: reason === 'typing-error' ? t('typingError') : `“${unquoted(reason)}”`,
    })
  }
}
