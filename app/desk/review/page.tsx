import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'
import { queueViews, readQueueAsk } from '#core/review/queue'
import { queue } from '#db/review/queue'
import { EmptyState } from '#ui/empty-state'
import { LightSign } from '#ui/light'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'
import { Tabs } from '#ui/tabs'

import { queueHref } from './address'
import { bold } from './bold'
import { QueueFilters } from './queue-filters'
import { QueueTable } from './queue-table'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review')
  return { title: t('crumb') }
}

export default async function ReviewPage({ searchParams }: PageProps<'/desk/review'>) {
  const actor = await requireStaff('review registrations')
  const given = await searchParams
  const ask = readQueueAsk((name) => [given[name] ?? ''].flat()[0] ?? '')
  const { now, lines, next, counts, held, targetDays, partners } = await queue(actor, ask)
  const t = await getTranslations('review')
  const format = await getFormatter()
  const { search, status, partner, stage, light } = ask
  const filtered = search.trim() !== '' || [status, partner, stage, light].some(Boolean)
  const nothing = filtered ? 'filtered' : 'view'
  const onward = {
    ...(ask.after ? { previous: queueHref({ ...ask, after: null }) } : {}),
    ...(next ? { next: queueHref({ ...ask, after: next }) } : {}),
  }
  return (
    <>
      <PageHeader
        title={t(`title.${ask.view}`, { count: counts[ask.view] })}
        meta={[
          counts.overdue > 0 && (
            <LightSign
              key="overdue"
              light="OUT_OF_STEP"
              text={t('overdueCount', { count: counts.overdue })}
            />
          ),
          t('target', { days: targetDays }),
          held.of > 0 &&
            t.rich('held', {
              share: format.number(held.inTime / held.of, { style: 'percent' }),
              of: String(held.of),
              b: bold,
            }),
        ]}
      />
      <Tabs
        label={t('views.label')}
        tabs={queueViews.map((view) => ({
          href: queueHref({ view }),
          label: t(`views.${view}`),
          count: counts[view],
          current: view === ask.view,
        }))}
      />
      <QueueFilters ask={ask} partners={partners} />
      {lines.length === 0 ? (
        <EmptyState
          id="nothing"
          title={t(`empty.${nothing}`)}
          actions={
            filtered ? <a href={queueHref({ view: ask.view })}>{t('filters.clear')}</a> : undefined
          }
        >
          {t(`empty.${nothing}Text`)}
        </EmptyState>
      ) : (
        <QueueTable lines={lines} ask={ask} now={now} me={actor.userId} />
      )}
      <Pager {...onward} />
    </>
  )
}
