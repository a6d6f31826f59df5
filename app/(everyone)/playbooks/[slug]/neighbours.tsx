import { useTranslations } from 'next-intl'

import type { Playbook } from '#content/catalog'
import { Go } from '#ui/go'
import { Icon } from '#ui/icon'

import { around, type Place } from './along'
import { bookHref, type Where } from './where'

type Props = { playbook: Playbook; place: Place | undefined; where: Where }

/** The playbooks before and after, along the path a reader follows; the deal it came from stays beside them. */
export function Neighbours({ playbook, place, where }: Props) {
  const t = useTranslations('playbooks')
  const words = useTranslations('reading.paths')
  const { previous, next } = around(playbook, place)
  return (
    <nav className="pager sec no-print" aria-label={t('around')}>
      {previous && (
        <Go href={bookHref(previous.slug, where)} rel="prev">
          <Icon name="arrow-left" /> {t('previous', { title: previous.title })}
        </Go>
      )}
      {next && (
        <Go href={bookHref(next.slug, where)} rel="next">
          {t('next', { title: next.title })} <Icon name="arrow-right" />
        </Go>
      )}
      {place && !next && (
        <Go href={`/playbooks/paths/${place.path.key}`} rel="next">
          {words('end', { title: place.path.title })} <Icon name="arrow-right" />
        </Go>
      )}
    </nav>
  )
}
