import { useTranslations } from 'next-intl'

import type { ReviewStatus } from '#core/registration/status'

import { useInstant } from './use-day'

type Registered = {
  status: ReviewStatus
  decisionDueAt: Date
  protectedUntil: Date | null
}

/** Where the review and the protection stand, in one short line. */
export function useStatusWords() {
  const t = useTranslations('deals.review.meta')
  const at = useInstant()
  return (
    registration: Registered,
    vendor: string,
    reviewer: string | null,
    style: 'long' | 'medium' = 'long',
  ): string =>
    t(keyOf(registration.status, reviewer), {
      vendor,
      reviewer: reviewer ?? '',
      when: at(registration.decisionDueAt, false, style),
      until: at(registration.protectedUntil, false, style),
    })
}

/** Who reviews is said where it is known. */
const keyOf = (status: ReviewStatus, reviewer: string | null) =>
  status === 'in_review' && reviewer !== null ? 'in_review_by' : status
