import { useTranslations } from 'next-intl'

import { neighboursOf, type Playbook } from '#content/catalog'
import { Go } from '#ui/go'
import { Icon } from '#ui/icon'

/** The playbooks before and after; the deal a reader came from stays beside them. */
export function Neighbours({ playbook, deal }: { playbook: Playbook; deal: string | undefined }) {
  const t = useTranslations('playbooks')
  const { previous, next } = neighboursOf(playbook)
  const href = ({ slug }: Playbook) =>
    `/playbooks/${slug}${deal === undefined ? '' : `?deal=${deal}`}`
  return (
    <nav className="pager sec no-print" aria-label={t('around')}>
      {previous && (
        <Go href={href(previous)} rel="prev">
          <Icon name="arrow-left" /> {t('previous', { title: previous.title })}
        </Go>
      )}
      {next && (
        <Go href={href(next)} rel="next">
          {t('next', { title: next.title })} <Icon name="arrow-right" />
        </Go>
      )}
    </nav>
  )
}
