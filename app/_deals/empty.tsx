import { useTranslations } from 'next-intl'

import { LinkButton } from '#ui/button'
import { EmptyState } from '#ui/empty-state'

import { playbookLink } from './playbook-link'

/** For a firm that has not registered anything yet: what will stand here, and the first step. */
export function NoDeals() {
  const t = useTranslations('deals.list')
  const book = playbookLink(['PB-01'], null)
  return (
    <EmptyState
      actions={
        <>
          <LinkButton href="/deals/new" kind="main">
            {t('register')}
          </LinkButton>
          {book && <a href={book.href}>{t('none.read', { title: book.title })}</a>}
        </>
      }
      id="no-deals"
      title={t('none.title')}
    >
      <p>{t('none.text')}</p>
    </EmptyState>
  )
}

export function NothingFits({ root }: { root: string }) {
  const t = useTranslations('deals.list')
  return (
    <EmptyState
      actions={<LinkButton href={root}>{t('all')}</LinkButton>}
      id="nothing-fits"
      title={t('nothing.title')}
    >
      <p>{t('nothing.text')}</p>
    </EmptyState>
  )
}
