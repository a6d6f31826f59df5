import { useTranslations } from 'next-intl'

import { Tag } from '#ui/tag'

/** Stands beside every number that comes from our assumptions and not from closed deals. */
export function AssumedTag() {
  return <Tag assumed>{useTranslations('ui')('assumed')}</Tag>
}
