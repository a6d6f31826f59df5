import { useTranslations } from 'next-intl'

import { isRequirementKey } from '#core/buying-process/requirements'

/** What a customer settles, as its own people would say it. */
export function useItemWords(partner: string): (item: { key: string; text?: string }) => string {
  const t = useTranslations('customer.items')
  return ({ key, text }) =>
    isRequirementKey(key) ? t(key, { partner }) : t('own', { text: text ?? key })
}
