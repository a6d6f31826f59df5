import { useTranslations } from 'next-intl'

import { useInstant } from '#app/_deals/use-day'
import { playbookById, playbooks } from '#content/catalog'
import type { Opened } from '#db/playbooks/continue-reading'
import { LinkButton } from '#ui/button'
import { Go } from '#ui/go'
import { NeedList } from '#ui/need-list'
import { Section } from '#ui/section'

/** The playbooks opened last; for a newcomer the first on the shelf. */
export function Reading({ opened }: { opened: readonly Opened[] }) {
  const t = useTranslations('today.reading')
  const instant = useInstant()
  const known = opened.flatMap(({ playbook, at }) => {
    const book = playbookById(playbook)
    return book ? [{ book, at }] : []
  })
  const first = playbooks.slice(0, known.length === 0 ? 1 : 0)
  return (
    <Section aside={<Go href="/playbooks">{t('all')}</Go>} id="reading" title={t('title')}>
      <NeedList
        items={[
          ...known.map(({ book, at }) => ({
            key: book.id,
            icon: 'lines-half' as const,
            title: <a href={`/playbooks/${book.slug}`}>{book.title}</a>,
            detail: t('opened', { minutes: String(book.readingMinutes), when: instant(at) }),
            action: (
              <LinkButton href={`/playbooks/${book.slug}`} slim>
                {t('go')}
              </LinkButton>
            ),
          })),
          ...first.map((book) => ({
            key: book.id,
            icon: 'lines' as const,
            title: <a href={`/playbooks/${book.slug}`}>{book.title}</a>,
            detail: t('noneText', { minutes: String(book.readingMinutes), summary: book.summary }),
            action: (
              <LinkButton href={`/playbooks/${book.slug}`} slim>
                {t('read')}
              </LinkButton>
            ),
          })),
        ]}
      />
    </Section>
  )
}
