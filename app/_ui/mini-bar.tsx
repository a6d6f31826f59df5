import { gapTone } from '#ui/gap-tone'
import { type Size, tenth } from '#ui/mini-size'

/** First and last place of a seller's stage on the customer's path, and its steps ahead (or -behind). */
export type MiniLane = { from: number; to: number; gap: number }

const heat = { check: '', 'at-risk': ' warm', 'out-of-step': ' hot' } as const

type MiniBarProps = {
  lane: MiniLane
  side: 'p' | 'v'
  /** The middle of the bar. */
  y: number
  by: Size
  settled: number
  /** Near edge of a place on the path. */
  edge: (place: number) => number
}

/** A seller's bar, and the line from it to the customer when the two are apart. */
export function MiniBar({ lane: { from, to, gap }, side, y, by, settled, edge }: MiniBarProps) {
  const air = by.head ? 2 : 1
  const hot = heat[gapTone(gap)]
  const [start, end] = gap > 0 ? [edge(settled), edge(from)] : [edge(to + 1), edge(settled + 1)]
  const arrow = by.head && gap !== 0
  return (
    <>
      {gap !== 0 && (
        <path
          className={`a${hot}`}
          d={`M${tenth(start + (arrow && gap > 0 ? 7.5 : 0))} ${y}H${tenth(end - (arrow && gap < 0 ? 7.5 : 0))}`}
        />
      )}
      {arrow && (
        <path
          className={`h${hot}`}
          d={gap > 0 ? `M${tenth(start + 3)} ${y}l13-8v16z` : `M${tenth(end)} ${y}l-13-8v16z`}
        />
      )}
      <rect
        className={side}
        x={tenth(edge(from) + air)}
        y={y - by.bar / 2}
        width={tenth(edge(to + 1) - edge(from) - 2 * air)}
        height={by.bar}
        rx={by.head ? 3 : 1}
      />
    </>
  )
}
