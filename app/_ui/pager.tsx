import { useTranslations } from 'next-intl'

import { Icon } from '#ui/icon'

type PagerProps = {
  previous?: string | undefined
  next?: string | undefined
  label?: string | undefined
}

/** Steps through a list whose length nobody counts: hrefs of the pages before and after, if any. */
export function Pager({ previous, next, label }: PagerProps) {
  const t = useTranslations('ui.pager')
  if (previous === undefined && next === undefined) return null
  return (
    <nav className="pager" aria-label={label ?? t('label')}>
      {previous !== undefined && (
        <a href={previous} rel="prev">
          <Icon name="arrow-left" /> {t('previous')}
        </a>
      )}
      {next !== undefined && (
        <a href={next} rel="next">
          {t('next')} <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
