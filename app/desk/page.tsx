import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'
import { todayFor } from '#app/_deals/today-for'
import { playbooks } from '#content/catalog'
import type { StaffActor } from '#core/access/actor'
import { may } from '#core/access/may'
import { type QueueView, readQueueAsk } from '#core/review/queue'
import { failedLetters } from '#db/letters/letters'
import { programmeOf } from '#db/partners/programme-of'
import { readsOf } from '#db/playbooks/reads-of'
import { queue } from '#db/review/queue'
import { LinkButton } from '#ui/button'
import { DayOf } from '#ui/day'
import { Go } from '#ui/go'
import { NeedList } from '#ui/need-list'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { QueuePart } from './queue-part'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('today')
  return { title: t('name') }
}

export default async function DeskToday() {
  const actor = await requireStaff()
  return may(actor, 'review registrations') ? (
    <ReviewersDay actor={actor} />
  ) : (
    <EditorsDay actor={actor} />
  )
}

const viewed = (actor: StaffActor, view: QueueView) =>
  queue(
    actor,
    readQueueAsk((name) => (name === 'view' ? view : '')),
  )

async function ReviewersDay({ actor }: { actor: StaffActor }) {
  const [overdue, mine, waiting, decided, programme, failed] = await Promise.all([
    viewed(actor, 'overdue'),
    viewed(actor, 'mine'),
    viewed(actor, 'waiting'),
    viewed(actor, 'decided'),
    programmeOf(actor),
    may(actor, 'see letters') ? failedLetters(actor) : 0,
  ])
  const t = await getTranslations('today.desk')
  const { counts, now } = waiting
  const unassigned = waiting.lines.filter(
    ({ registration: { reviewerId, decisionDueAt } }) =>
      reviewerId === null && decisionDueAt >= now,
  )
  return (
    <>
      <PageHeader
        meta={[t('target', { days: String(programme.decisionTargetDays) })]}
        step={<DayOf day={todayFor(actor)} style="weekday" />}
        title={t('title', { overdue: counts.overdue, waiting: counts.waiting })}
      />
      {failed > 0 && (
        <div className="sec-1">
          <Notice kind="warn" title={t('lettersFailed', { count: failed })}>
            <p>
              <LinkButton href="/desk/letters?status=failed" slim>
                {t('lettersOpen')}
              </LinkButton>
            </p>
          </Notice>
        </div>
      )}
      <QueuePart
        href="/desk/review?view=overdue"
        id="overdue"
        me={actor.userId}
        lines={overdue.lines}
        now={now}
      />
      <QueuePart
        href="/desk/review?view=mine"
        id="mine"
        me={actor.userId}
        lines={mine.lines}
        now={now}
      />
      <div className="sec">
        <div className="two flush">
          <QueuePart
            href="/desk/review"
            id="unassigned"
            me={actor.userId}
            lines={unassigned}
            now={now}
          />
          <QueuePart
            href="/desk/review?view=decided"
            id="decided"
            lines={decided.lines}
            me={actor.userId}
            now={now}
          />
        </div>
      </div>
    </>
  )
}

/** Whoever keeps the playbooks reads no registration; the day starts with how the shelf is read. */
async function EditorsDay({ actor }: { actor: StaffActor }) {
  const t = await getTranslations('today.desk')
  const reads = await readsOf(actor)
  const times = (id: string) => reads.get(id)?.times ?? 0
  const read = playbooks.reduce((sum, { id }) => sum + times(id), 0)
  return (
    <>
      <PageHeader
        lead={t('content')}
        step={<DayOf day={todayFor(actor)} style="weekday" />}
        title={t('contentTitle', { count: playbooks.length, read })}
      />
      <Section aside={<Go href="/playbooks">{t('contentAll')}</Go>} id="shelf" title={t('shelf')}>
        <NeedList
          items={playbooks.map(({ id, slug, title }) => ({
            key: id,
            icon: 'lines',
            title: <a href={`/playbooks/${slug}`}>{title}</a>,
            detail: t('contentRead', { count: times(id) }),
            action: (
              <LinkButton href={`/playbooks/${slug}`} slim>
                {t('contentOpen')}
              </LinkButton>
            ),
          }))}
        />
      </Section>
    </>
  )
}
