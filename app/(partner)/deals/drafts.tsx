import { useTranslations } from 'next-intl'

import type { DraftLine } from '#db/drafts/drafts-of'
import { LinkButton } from '#ui/button'
import { Moment } from '#ui/moment'
import { NeedList } from '#ui/need-list'
import { Section } from '#ui/section'

/** Registrations begun and not sent, the one saved last on top. */
export function Drafts({ drafts, firm }: { drafts: readonly DraftLine[]; firm: string }) {
  const t = useTranslations('deals.list.drafts')
  if (drafts.length === 0) return null
  return (
    <Section aside={t('note', { partner: firm })} id="drafts" title={t('title')}>
      <NeedList
        items={drafts.map(({ id, title, customerName, step, savedAt }) => ({
          key: id,
          icon: 'note',
          title: customerName === '' ? t('untitled') : customerName,
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
        }))}
      />
    </Section>
  )
}
