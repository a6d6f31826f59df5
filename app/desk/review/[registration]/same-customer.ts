import { useFormatter, useTranslations } from 'next-intl'

import type { ReviewView } from '#db/review/registration-for-review'

import type { Check } from './checks'
import { useWords } from './words'

/** Who else has registered this customer. For the vendor's eyes alone. */
export function useSameCustomer(view: ReviewView): Check[] {
  const t = useTranslations('review')
  const format = useFormatter()
  const words = useWords(view)
  if (view.duplicates.length === 0) {
    return [
      {
        key: 'no-same',
        icon: 'l-in-step',
        tone: 'in-step',
        title: t('checks.noSame'),
        detail: t('checks.noSameText', {
          time: format.dateTime(view.lookedAt, { hour: '2-digit', minute: '2-digit' }),
        }),
      },
    ]
  }
  return view.duplicates.map(
    ({ registrationId, reference, partnerName, status, receivedAt, by }) => ({
      key: registrationId,
      icon: 'l-out-of-step',
      tone: 'out-of-step',
      title: t('checks.same', { partner: partnerName }),
      detail: t('checks.sameText', {
        reference,
        status: t(`statuses.${status}`).toLowerCase(),
        day: format.dateTime(receivedAt, { dateStyle: 'long' }),
        by: words.all(by.map((key) => t(`checks.by.${key}`))),
      }),
    }),
  )
}
