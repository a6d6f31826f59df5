import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { live } from '#core/registration/status'
import type { DealView } from '#db/deals/deal'
import { DayOf } from '#ui/day'
import { LightSign } from '#ui/light'
import { Money } from '#ui/money'
import { PageHeader } from '#ui/page-header'
import { Tabs } from '#ui/tabs'

import { CustomersWord } from '../_customer/customers-word'
import { ProcessSummary } from '../_process/process-summary'
import { About } from './about'
import { Buyers } from './buyers'
import { Coaching, type CoachingRights } from './coaching'
import { Comments } from './comments'
import { Dates } from './dates'
import { DealRibbon } from './deal-ribbon'
import { Decisions } from './decisions'
import { FactsByStage } from './facts-by-stage'
import { History } from './history'
import { SettlingNow } from './settling-now'
import { useStatusWords } from './status-words'
import type { HistoryReader } from './use-history-line'

type DealPageProps = {
  view: DealView
  /** '/deals' or '/desk/deals': each side stays in its own rooms. */
  root: string
  actions?: ReactNode
  notice?: ReactNode
  /** What is new since the reader last looked; it follows the ribbon, which comes first. */
  changed?: ReactNode
  /** The rarer pages of this deal, below what is known about it. */
  doors?: readonly Door[]
  /** What the reader wrote about it for itself alone. */
  notes?: ReactNode
  /** The form "What happened?", for those who may record. */
  record?: ReactNode
  /** Where a partner answers what the vendor asks. */
  answer?: string
  /** What the reader may do about a finding, and what has just been done. */
  rights: CoachingRights
  /** Who reads: its own records it may take back. */
  reader: Pick<HistoryReader, 'viewer' | 'redacts'>
  done?: 'disposed' | 'asked' | undefined
}

/**
 * One deal, the same for both sides: the customer first, then the people, the proof and the history. On paper
 * only what a talk needs: the lanes, what is being settled, what to ask, and who has a say.
 */
export function DealPage({
  view,
  root,
  actions,
  notice,
  changed,
  doors = [],
  notes,
  record,
  answer,
  rights,
  reader,
  done,
}: DealPageProps) {
  const t = useTranslations('deals.page')
  const { deal } = view
  const here = `${root}/${deal.id}`
  const forms = (room: 'buyers' | 'dates') =>
    record && takesRecords(view) ? { href: `${here}/${room}` } : {}
  const recordAt =
    record && takesRecords(view) ? { record: (req: string) => `${here}?req=${req}#happened` } : {}
  return (
    <>
      <PageHeader
        actions={actions}
        crumb={{ href: root, label: t('crumb') }}
        meta={useMeta(view, root)}
        title={`${deal.customerName}: ${deal.title}`}
      />
      <DealTabs view={view} />
      <div className="no-print">{notice}</div>
      <DealRibbon view={view} />
      <div className="no-print">{changed}</div>
      <div className="two">
        <div>
          <SettlingNow view={view} {...recordAt} />
          <Coaching done={done} here={here} rights={rights} view={view} />
          <div className="no-print">
            <Decisions view={view} {...(answer === undefined ? {} : { answer })} />
            <CustomersWord
              view={view}
              {...(record === undefined ? {} : { href: `${here}/customer` })}
            />
          </div>
        </div>
        <div>
          <Dates view={view} {...forms('dates')} />
          <ProcessSummary href={`${here}/process`} mayChange={record !== undefined} view={view} />
          <div className="no-print">{record}</div>
        </div>
      </div>
      <div className="no-print">
        <FactsByStage view={view} />
      </div>
      <Buyers view={view} {...forms('buyers')} />
      <div className="two no-print">
        <History href={`${here}/log`} root={root} view={view} {...reader} />
        <div>
          {notes}
          <Comments mayRecord={record !== undefined} view={view} />
          <About view={view} />
          <Doors doors={doors} />
        </div>
      </div>
    </>
  )
}

type Door = { href: string; label: string }

function Doors({ doors }: { doors: readonly Door[] }) {
  const t = useTranslations('deals.page')
  if (doors.length === 0) return null
  return (
    <nav aria-label={t('doors')} className="sec-note">
      <ul className="rules small">
        {doors.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Whether anything can still be written down about the customer. */
const takesRecords = ({ deal, registration }: DealView): boolean =>
  deal.outcome === 'won' || (deal.outcome === 'open' && live.includes(registration.status))

function useMeta(view: DealView, root: string): ReactNode[] {
  const t = useTranslations('deals.page')
  const status = useStatusWords()
  const { deal, registration, assessment, facts, vendorName, reviewerName, partner } = view
  const { valueMinor, currency } = deal
  return [
    <LightSign key="light" light={assessment.light} />,
    <b key="reference">{deal.reference}</b>,
    root === '/deals' ? null : <b key="partner">{partner.name}</b>,
    valueMinor === null || currency === null ? (
      t('noValue')
    ) : (
      <b key="value">
        <Money currency={currency} minor={valueMinor} />
      </b>
    ),
    status(registration, vendorName, reviewerName),
    t.rich('seen', { day: () => <DayOf day={facts.asOf} key="day" /> }),
  ]
}

function DealTabs({ view }: { view: DealView }) {
  const t = useTranslations('deals.page.tabs')
  return (
    <Tabs
      label={t('label')}
      tabs={[
        { href: '#where', label: t('where'), current: true },
        { href: '#decisions', label: t('decisions') },
        { href: '#facts', label: t('facts'), count: view.facts.assertions.length },
        { href: '#buyers', label: t('buyers'), count: view.facts.buyers.length },
        { href: '#comments', label: t('comments'), count: view.comments.length },
        { href: '#history', label: t('history') },
      ]}
    />
  )
}
