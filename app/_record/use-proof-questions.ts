import { useTranslations } from 'next-intl'

import { acceptedEndings } from '#core/registration/attachment'
import type { DealView } from '#db/deals/deal'

import type { Question } from './question'

/** What shows that something was written: a file of the deal, a new one, or where it stands. */
export function useProofQuestions({ attachments }: Pick<DealView, 'attachments'>): Question[] {
  const t = useTranslations('deals.record')
  const options = attachments.map(({ id, name }) => ({ value: id, label: name }))
  const own: Question = {
    name: 'file',
    as: 'select',
    label: t('file'),
    empty: t('noFile'),
    options,
  }
  return [
    ...(options.length === 0 ? [] : [own]),
    {
      name: 'upload',
      as: 'file',
      label: t('upload'),
      hint: t('uploadHint'),
      accept: acceptedEndings.join(','),
    },
    { name: 'link', as: 'text', label: t('link') },
  ]
}
