import { useTranslations } from 'next-intl'

import { MiniBar, type MiniLane } from '#ui/mini-bar'
import { sizes, tenth } from '#ui/mini-size'

export type MiniRibbonProps = {
  /** Number of stages on the path. */
  stages: number
  /** Where the customer stands: 0 unverified, one past the last stage complete. */
  settled: number
  /** Name of the customer's stage, in words. */
  stage: string
  /** Undefined leaves the lane out; null says that the seller has given no stage. */
  partner?: MiniLane | null | undefined
  vendor?: MiniLane | null | undefined
  size?: 'mini' | 'midi' | undefined
}

/** The three lanes small enough for a table row, or at reading size; hidden text says it in words. */
export function MiniRibbon({ size = 'mini', ...ribbon }: MiniRibbonProps) {
  const label = useLabel(ribbon)
  const { stages, settled } = ribbon
  const by = sizes[size]
  const left = size === 'midi' && settled <= 0 ? 40 : by.left
  const step = (by.width - left) / stages
  const line = Math.min(Math.max(left + (settled - 1) * step, 1), by.width - 1)
  const edge = (place: number) =>
    place <= 0 ? line : Math.min(left + (place - 1) * step, by.width)
  const lanes = [ribbon.partner, ribbon.vendor]
  const height = by.rows[ribbon.vendor === undefined && by.head ? 0 : 1] + by.foot
  return (
    <>
      <span className="vh">{label}</span>
      <svg
        className={size === 'midi' ? 'mini midi' : 'mini'}
        viewBox={`0 0 ${by.width} ${height}`}
        aria-hidden="true"
      >
        {Array.from({ length: stages }, (_, at) => (
          <rect
            key={at}
            className={at + 1 < settled ? 'cd' : at + 1 === settled ? 'cn' : 'co'}
            x={tenth(edge(at + 1) + by.inset)}
            y={by.inset}
            width={tenth(step - 2 * by.inset)}
            height={by.cell}
          />
        ))}
        {lanes.map((lane, at) => {
          const side = at === 0 ? 'p' : 'v'
          const y = by.rows[at === 0 ? 0 : 1]
          return lane ? <MiniBar key={side} {...{ lane, side, y, by, settled, edge }} /> : null
        })}
        <path className="pl" d={`M${tenth(line)} 0V${height}`} />
      </svg>
    </>
  )
}

function useLabel({ stage, partner, vendor }: MiniRibbonProps): string {
  const t = useTranslations('ui.mini')
  const words = (
    [
      ['partner', partner],
      ['vendor', vendor],
    ] as const
  ).flatMap(([name, seat]) => {
    const lane = t(name)
    if (seat === undefined) return []
    if (seat === null) return [t('none', { lane })]
    if (seat.gap === 0) return [t('level', { lane })]
    return [t(seat.gap > 0 ? 'ahead' : 'behind', { lane, steps: Math.abs(seat.gap) })]
  })
  return [t('customer', { stage }), ...words].join(', ')
}
