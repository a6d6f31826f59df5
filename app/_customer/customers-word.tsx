import { useTranslations } from 'next-intl'

import { usePersonName } from '#app/_deals/person-name'
import { useDay } from '#app/_deals/use-day'
import { lastOf, listOf } from '#core/buying-process/log'
import type { DealView } from '#db/deals/deal'
import { Icon } from '#ui/icon'
import { Section } from '#ui/section'

type Props = {
  view: Pick<DealView, 'log' | 'people' | 'partner' | 'facts'>
  /** Where a seller asks the customer; absent for those who may not. */
  href?: string
}

/** What the customer itself answered about the deal as a whole: whom it chose, and whether the steps are its own. */
export function CustomersWord({ view, href }: Props) {
  const t = useTranslations('customer.sending.word')
  const lines = useLines(view)
  if (lines.length === 0 && href === undefined) return null
  return (
    <Section
      aside={href === undefined ? undefined : <a href={href}>{t('ask')}</a>}
      id="own-word"
      title={t('title')}
    >
      {lines.length === 0 ? (
        <p className="soft">{t('none')}</p>
      ) : (
        <ul className="rules">
          {lines.map(({ key, isOwn, text }) => (
            <li key={key}>
              {isOwn && <Icon name="g-confirmed" tone="customer" />} {text}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const line = (key: string, isOwn: boolean, text: string) => ({ key, isOwn, text })

function useLines({ log, people, partner, facts }: Props['view']) {
  const t = useTranslations('customer.sending.word')
  const words = useTranslations('deals.log')
  const name = usePersonName({ people })
  const day = useDay()
  const events = log.map(({ event }) => event)
  const choice = lastOf(events, 'PartnerChosen')
  const answers = listOf(events, 'CustomerAnswered')
  const last = answers.at(-1)
  const link = lastOf(events, 'CustomerLinkSent')
  const waits = link !== undefined && (last === undefined || last.seq < link.seq)
  const { confirmedAt } = facts.process
  return [
    ...(choice
      ? [
          line(
            'choice',
            true,
            t('on', {
              what: words('PartnerChosen', {
                buyer: name(choice.data.buyer),
                choice: choice.data.choice,
                partner: partner.name,
              }),
              day: day(choice.occurredAt),
            }),
          ),
        ]
      : []),
    ...(confirmedAt === null ? [] : [line('steps', true, t('steps', { day: day(confirmedAt) }))]),
    ...(last
      ? [
          line(
            'answers',
            true,
            t('answers', {
              count: new Set(answers.map(({ data }) => data.req)).size,
              person: name(last.data.buyer),
              day: day(last.occurredAt),
            }),
          ),
        ]
      : []),
    ...(waits
      ? [
          line(
            'waits',
            false,
            t('waits', { person: name(link.data.buyer), day: day(link.occurredAt) }),
          ),
        ]
      : []),
  ]
}
