import { useTranslations } from 'next-intl'

import { waiting } from '#core/registration/status'
import type { QueueAsk } from '#core/review/queue'
import type { QueueLine } from '#db/review/queue'
import { LightSign } from '#ui/light'
import { MiniRibbon } from '#ui/mini-ribbon'
import { Moment } from '#ui/moment'
import { Money } from '#ui/money'

import { assign } from './actions'
import { queueQuery, reviewHref } from './address'
import { Clock } from './clock'
import { MoveForm } from './move-form'
import { useStageName } from './stage-name'

type Props = { line: QueueLine; ask: QueueAsk; now: Date; me: string }

export function QueueRow({ line, ask, now, me }: Props) {
  const t = useTranslations('review')
  const { registration, deal, reading, partnerName, reviewerName } = line
  const { status, decisionDueAt, receivedAt, decidedAt } = registration
  const stageName = useStageName()
  const words = useTranslations('maps')
  const own = reading.lanes.find(({ side }) => side === 'partner')
  const claimed = reading.path[reading.claimed - 1]?.key
  const waits = waiting.includes(status)
  const at = (decidedAt ?? receivedAt).toISOString()
  const when = () => <Moment iso={at} style={decidedAt ? 'date' : 'short-date'} />
  return (
    <tr>
      <td className="nb a-light">
        <LightSign light={reading.light} />
      </td>
      <th scope="row" className="a-name">
        <a className="clip" href={reviewHref(registration.id)}>
          {deal.customerName}
        </a>
        <small className="clip">
          {deal.reference}, {deal.title}
        </small>
      </th>
      <td data-l={t('columns.partner')} className="a-by">
        {partnerName}
      </td>
      <td data-l={t('columns.lanes')} className="a-lanes">
        <MiniRibbon
          stages={reading.path.length}
          settled={reading.settled}
          stage={stageName(reading.stage)}
          partner={laneOf(reading, 'partner')}
          vendor={laneOf(reading, 'vendor')}
        />
      </td>
      <td data-l={t('columns.stage')} className="a-at">
        <b>{stageName(reading.stage)}</b>
        {own !== undefined && <small>{words('ownStage', { stage: own.label })}</small>}
        {claimed !== undefined && reading.claimed !== reading.settled && (
          <small>{t('claimed', { stage: stageName(claimed) })}</small>
        )}
      </td>
      <td data-l={t('columns.value')} className="num a-value">
        {deal.valueMinor === null || deal.currency === null ? (
          <span className="mute">{t('noValue')}</span>
        ) : (
          <Money minor={deal.valueMinor} currency={deal.currency} />
        )}
      </td>
      <td data-l={t(waits ? 'columns.due' : 'columns.status')} className="nb a-when">
        {waits ? <Clock due={decisionDueAt} now={now} /> : t(`statuses.${status}`)}
        <small>{t.rich(decidedAt ? 'decidedOn' : 'receivedOn', { when })}</small>
      </td>
      <td data-l={t('columns.reviewer')} className="a-who">
        {registration.reviewerId === me ? t('you') : reviewerName}
        {status === 'submitted' && registration.reviewerId !== me && (
          <MoveForm
            action={assign}
            registration={registration}
            label={t('assign')}
            which={deal.reference}
            query={queueQuery(ask)}
            kind="quiet"
          />
        )}
      </td>
    </tr>
  )
}

function laneOf({ lanes, gap }: QueueLine['reading'], side: 'partner' | 'vendor') {
  const lane = lanes.find((one) => one.side === side)
  if (!lane || lane.from === null || lane.to === null) return null
  return { from: lane.from, to: lane.to, gap: gap[side] ?? 0 }
}
