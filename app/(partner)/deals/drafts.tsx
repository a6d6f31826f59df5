import { useTranslations } from 'next-intl'

import type { DraftLine } from '#db/drafts/drafts-of'
import { LinkButton } from '#ui/button'
import { Moment } from '#ui/moment'
import { NeedList } from '#ui/need-list'
import { Section } from '#ui/section'

/** The deals are what the page is for; older drafts wait behind a fold. */
const shownFirst = 3

/** Registrations begun and not sent, the one saved last on top. */
export function Drafts({ drafts, firm }: { drafts: readonly DraftLine[]; firm: string }) {
  const t = useTranslations('deals.list.drafts')
  if (drafts.length === 0) return null
  const items = drafts.map(({ id, title, customerName, step, savedAt }) => ({
    key: id,
    icon: 'g-document' as const,
    title: (
      <a href={`/deals/drafts/${id}/${step}`}>
        {customerName === '' ? t('untitled') : customerName}
      </a>
    ),
    detail: (
      <>
        {title !== '' && `${title}. `}
        {t('saved')} <Moment iso={savedAt.toISOString()} />
      </>
    ),
    action: (
      <LinkButton href={`/deals/drafts/${id}/${step}`} slim>
        {t('resume')}
      </LinkButton>
    ),
  }))
  const more = items.length - shownFirst
  return (
    <Section aside={t('note', { partner: firm })} id="drafts" title={t('title')}>
      <NeedList items={items.slice(0, shownFirst)} />
      {more > 0 && (
        <details className="sec-tight">
          <summary>{t('more', { count: more })}</summary>
          <NeedList items={items.slice(shownFirst)} />
        </details>
      )}
    </Section>
  )
}
