import { useTranslations } from 'next-intl'

import { useInstant } from '#app/_deals/use-day'
import type { QueueLine } from '#db/review/queue'
import { LinkButton } from '#ui/button'
import { Go } from '#ui/go'
import { lightIcon } from '#ui/icon'
import { lightClass } from '#ui/light'
import { NeedList } from '#ui/need-list'
import { Section } from '#ui/section'

import { Clock } from './review/clock'

type Props = {
  id: 'overdue' | 'mine' | 'unassigned' | 'decided'
  lines: readonly QueueLine[]
  href: string
  now: Date
  me: string
}

const most = 6

/** One part of the desk's day: the first lines of it, and the way to all of them. */
export function QueuePart({ id, lines, href, now, me }: Props) {
  const t = useTranslations('today.desk')
  return (
    <Section aside={<Go href={href}>{t('all')}</Go>} id={id} title={t(id)}>
      {lines.length === 0 && <p className="soft">{t(`${id}None`)}</p>}
      <NeedList
        items={lines.slice(0, most).map((line) => ({
          key: line.registration.id,
          icon: lightIcon[line.reading.light],
          tone: lightClass[line.reading.light],
          title: <a href={`/desk/review/${line.registration.id}`}>{line.deal.customerName}</a>,
          detail: <Detail decided={id === 'decided'} line={line} me={me} now={now} />,
          action: (
            <LinkButton href={`/desk/review/${line.registration.id}`} slim>
              {t('open')}
            </LinkButton>
          ),
        }))}
      />
    </Section>
  )
}

type Detailed = Pick<Props, 'now' | 'me'> & { line: QueueLine; decided: boolean }

function Detail({ line, now, me, decided }: Detailed) {
  const t = useTranslations('today.desk')
  const status = useTranslations('deals.review.status')
  const instant = useInstant()
  const { registration, partnerName, deal, reviewerName } = line
  const about = t('line', { partner: partnerName, reference: deal.reference })
  if (decided) {
    const at = { status: status(registration.status), day: instant(registration.decidedAt) }
    return `${about}. ${t('decidedOn', at)}`
  }
  const by = reviewerName === null ? t('nobody') : t('heldBy', { name: reviewerName })
  const holder = registration.reviewerId === me ? t('heldByYou') : by
  return (
    <>
      {about}, {holder}, <Clock due={registration.decisionDueAt} now={now} />
    </>
  )
}
