import { useTranslations } from 'next-intl'

import type { ReviewView } from '#db/review/registration-for-review'
import { Moment } from '#ui/moment'

import type { Check } from './check'
import { useWords } from './words'

/** Who else has registered this customer. For the vendor's eyes alone. */
export function useSameCustomer(view: ReviewView): Check[] {
  const t = useTranslations('review')
  const words = useWords(view)
  if (view.duplicates.length === 0) {
    return [
      {
        key: 'no-same',
        icon: 'l-in-step',
        tone: 'in-step',
        title: t('checks.noSame'),
        detail: t.rich('checks.noSameText', {
          time: () => <Moment iso={view.lookedAt.toISOString()} style="time" />,
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
      detail: t.rich('checks.sameText', {
        reference,
        status: t(`statuses.${status}`).toLowerCase(),
        day: () => <Moment iso={receivedAt.toISOString()} style="date" />,
        by: words.all(by.map((key) => t(`checks.by.${key}`))),
      }),
    }),
  )
}
