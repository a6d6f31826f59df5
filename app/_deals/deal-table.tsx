import { useTranslations } from 'next-intl'

import type { DealLine } from '#db/deals/deals-of'
import { LightSign } from '#ui/light'
import { MiniRibbon } from '#ui/mini-ribbon'
import { Money } from '#ui/money'
import { Tag } from '#ui/tag'

import { useStatusWords } from './status-words'
import { upper, useProcessWords } from './use-words'

type Props = {
  lines: readonly DealLine[]
  /** '/deals' or '/desk/deals' */
  root: string
  vendorName: string
  /** The vendor sees whose deal it is. */
  partners?: boolean
  /** On Today the status stands elsewhere. */
  short?: boolean
  caption?: string
}

/** Deals, one a row: how it stands, where the customer is, what it settles next. */
export function DealTable({ lines, caption, ...rest }: Props) {
  const t = useTranslations('deals.list')
  const { partners = false, short = false } = rest
  return (
    <table className="tbl cardy queue">
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{t('light')}</th>
          <th scope="col">{t('name')}</th>
          {partners && <th scope="col">{t('partner')}</th>}
          <th scope="col">{t('lanes')}</th>
          <th scope="col">{t('at')}</th>
          <th scope="col">{t('next')}</th>
          {!short && <th scope="col">{t('state')}</th>}
          {!short && <th scope="col">{t('owner')}</th>}
          <th className="num" scope="col">
            {t('value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <DealRow key={line.id} line={line} {...rest} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Omit<Props, 'lines' | 'caption'> & { line: DealLine }

function DealRow({ line, root, vendorName, partners = false, short = false }: RowProps) {
  const t = useTranslations('deals.list')
  const time = useTranslations('time')
  const status = useStatusWords()
  const { reading, valueMinor, currency } = line
  const say = useProcessWords({ path: reading.path })
  const words = useTranslations('maps')
  const own = reading.lanes.find(({ side }) => side === 'partner')
  const [next] = reading.next
  const ends = reading.light === 'PAUSED' ? t('nothingPaused') : t('nothingNext')
  return (
    <tr>
      <td className="nb a-light">
        <LightSign light={reading.light} />
      </td>
      <th className="a-name" scope="row">
        <a className="clip" href={`${root}/${line.id}`}>
          {line.customerName}
        </a>
        {line.changed && <Tag>{time('changed.mark')}</Tag>}
        <small className="clip">
          {line.reference}, {line.title}
        </small>
      </th>
      {partners && (
        <td className="a-by" data-l={t('partner')}>
          {line.partnerName}
        </td>
      )}
      <td className="a-lanes" data-l={t('lanes')}>
        <MiniRibbon
          partner={laneOf(reading, 'partner')}
          settled={reading.settled}
          stage={say.stage(reading.stage)}
          stages={reading.path.length}
          vendor={laneOf(reading, 'vendor')}
        />
      </td>
      <td className="a-at" data-l={t('at')}>
        <b>{say.stage(reading.stage)}</b>
        {own !== undefined && <small>{words('ownStage', { stage: own.label })}</small>}
      </td>
      <td className={next === undefined ? 'a-next mute' : 'a-next'} data-l={t('next')}>
        {next === undefined ? ends : upper(say.short(next))}
      </td>
      {!short && (
        <td className="a-miss" data-l={t('state')}>
          {status(line, vendorName, null, 'medium')}
        </td>
      )}
      {!short && (
        <td className="a-who" data-l={t('owner')}>
          {line.ownerName}
        </td>
      )}
      <td className="num a-when" data-l={t('value')}>
        {valueMinor === null || currency === null ? (
          <span className="mute">{t('noValue')}</span>
        ) : (
          <Money currency={currency} minor={valueMinor} />
        )}
      </td>
    </tr>
  )
}

function laneOf({ lanes, gap }: DealLine['reading'], side: 'partner' | 'vendor') {
  const lane = lanes.find((one) => one.side === side)
  if (!lane || lane.from === null || lane.to === null) return null
  return { from: lane.from, to: lane.to, gap: gap[side] ?? 0 }
}
