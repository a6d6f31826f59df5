import { useTranslations } from 'next-intl'

import type { DealView } from '#db/deals/deal'

/** The name of somebody at the customer; who was erased or never named stays a somebody. */
export function usePersonName({ people }: Pick<DealView, 'people'>) {
  const t = useTranslations('deals.log')
  return (buyer: string | null | undefined): string => {
    const person = buyer ? people.get(buyer) : undefined
    if (person?.erasedAt) return t('erased')
    return person?.name ?? t('someone')
  }
}
