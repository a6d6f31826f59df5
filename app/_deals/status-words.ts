import { useFormatter, useTranslations } from 'next-intl'

import type { ReviewStatus } from '#core/registration/status'

type Registered = {
  status: ReviewStatus
  decisionDueAt: Date
  protectedUntil: Date | null
}

/** Where the review and the protection stand, in one short line. */
export function useStatusWords() {
  const t = useTranslations('deals.review.meta')
  const format = useFormatter()
  const day = (date: Date | null) =>
    date ? format.dateTime(date, { day: 'numeric', month: 'long', year: 'numeric' }) : ''
  return (registration: Registered, vendor: string, reviewer: string | null): string =>
    t(registration.status, {
      vendor,
      reviewer: reviewer ?? vendor,
      when: day(registration.decisionDueAt),
      until: day(registration.protectedUntil),
    })
}
