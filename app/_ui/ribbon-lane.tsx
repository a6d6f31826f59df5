import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { gapTone } from '#ui/gap-tone'

export type LaneProps = {
  side: 'partner' | 'vendor'
  /** The firm. */
  owner: string
  /** The seller's own word for where it is; none given yet when absent. */
  stage?: string | null | undefined
  note?: string | null | undefined
  /** First and last place on the customer's path that the seller's stage serves. */
  from?: number | null | undefined
  to?: number | null | undefined
  /** Steps ahead of the customer, negative behind. */
  gap?: number | null | undefined
}

type Placed = LaneProps & {
  settled: number
  shift: number
  /** Of all columns, for those who do not see where the bar lies. */
  names: readonly string[]
}

export function MapLane(lane: Placed) {
  const t = useTranslations('process')
  const look = lane.side === 'partner' ? 'p' : 'v'
  return (
    <>
      <p className={`name ${look}`}>
        <b>{t(`lanes.${lane.side}`)}</b>
        <small>{lane.owner}</small>
      </p>
      <div className={`lane ${look}`}>
        <Seat {...lane} look={look} />
      </div>
    </>
  )
}

function Seat({ look, ...lane }: Placed & { look: 'p' | 'v' }) {
  const t = useTranslations('ui.ribbon')
  const { stage, note, from, to, gap, settled, shift, names } = lane
  const columns = names.length
  if (stage === null || stage === undefined) {
    return <p className={`ok mute f1 t${Math.min(columns, 3) + 1}`}>{t('noStage')}</p>
  }
  if (from === null || from === undefined) {
    return (
      <p className={`ok mute f1 t${Math.min(columns, 3) + 1}`}>
        {stage}, {t('unmapped')}
      </p>
    )
  }
  const start = from + shift
  const end = (to ?? from) + shift + 1
  return (
    <>
      <Gap gap={gap ?? 0} settled={settled} start={start} end={end} />
      <p className={`seat ${look} f${start} t${end}`}>
        {stage} {note !== null && note !== undefined && <small>{note}</small>}
        <span className="vh">
          {t('fits', {
            count: end - start,
            first: names[start - 1] ?? '',
            last: names[end - 2] ?? '',
          })}
        </span>
      </p>
    </>
  )
}

/** The words stand in a pill on wide screens, beside the number only for ears on a phone. */
const pieces = {
  b: (text: ReactNode) => <b>{text}</b>,
  w: (text: ReactNode) => <span className="w">{text}</span>,
  h: (text: ReactNode) => <span className="vh">{text}</span>,
}

type GapProps = { gap: number; settled: number; start: number; end: number }

/** Start to start when ahead, end to end when behind, so that the arrow is as long as the gap. */
function Gap({ gap, settled, start, end }: GapProps) {
  const t = useTranslations('ui.ribbon')
  if (gap === 0) return null
  const place = gap > 0 ? `gap f${settled} t${start}` : `gap back f${end} t${settled + 1}`
  return (
    <p className={`${gapTone(gap)} ${place}`}>
      {t.rich(gap > 0 ? 'ahead' : 'behind', {
        steps: Math.abs(gap),
        ...pieces,
      })}
    </p>
  )
}
