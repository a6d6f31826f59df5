type Range = { label: string; low: number; mid: number; high: number; kind: 'buyer' | 'seller' }

type RangeChartProps = {
  /** The whole chart in words. */
  label: string
  rows: readonly Range[]
  target?: number | undefined
  targetLabel?: string | undefined
  /** Numbers of the axis, and numbers of the ranges. */
  short: (amount: number) => string
  full: (amount: number) => string
}

const left = 150
const right = 1050

/** Ranges of what deals may bring, one row each, on one axis that starts at zero. */
export function RangeChart({ label, rows, target, targetLabel, short, full }: RangeChartProps) {
  const top = Math.max(...rows.map(({ high }) => high), target ?? 0, 1)
  const step = stepFor(top)
  const most = Math.ceil((top * 1.05) / step) * step
  const x = (amount: number) => Math.round(left + (amount / most) * (right - left))
  const foot = 44 + rows.length * 62
  const goal = target === undefined ? null : x(target)
  return (
    <>
      <p className="vh">{label}</p>
      <svg className="bars chart" viewBox={`0 0 1080 ${foot + 8}`} aria-hidden="true">
        {Array.from({ length: Math.round(most / step) + 1 }, (_, at) => (
          <g key={at}>
            <path className="g" d={`M${x(at * step)} 22V${foot}`} />
            <text className="m" x={x(at * step)} y="14" textAnchor="middle">
              {short(at * step)}
            </text>
          </g>
        ))}
        {goal !== null && (
          <>
            <path className="goal" d={`M${goal} 18V${foot}`} />
            <text className="strong" x={goal + 6} y="34">
              {targetLabel}
            </text>
          </>
        )}
        {rows.map((row, at) => (
          <Row key={row.label} {...row} y={66 + at * 62} x={x} full={full} />
        ))}
      </svg>
    </>
  )
}

type RowProps = Range & { y: number; x: (amount: number) => number; full: (n: number) => string }

function Row({ label, low, mid, high, kind, y, x, full }: RowProps) {
  // Two numbers that would touch are one too many; the middle is the one to keep.
  const apart = (one: number, other: number) => Math.abs(x(one) - x(other)) > 70
  return (
    <>
      <text className="strong" x="0" y={y + 5}>
        {label}
      </text>
      <rect
        className={kind === 'buyer' ? 'b' : 's'}
        x={x(low)}
        y={y - 7}
        width={Math.max(x(high) - x(low), 2)}
        height="14"
        rx="2"
      />
      <path className="mid" d={`M${x(mid)} ${y - 13}v26`} />
      {apart(low, mid) && <Amount at={x(low)} y={y} text={full(low)} quiet />}
      <Amount at={x(mid)} y={y} text={full(mid)} />
      {apart(high, mid) && <Amount at={x(high)} y={y} text={full(high)} quiet />}
    </>
  )
}

type AmountProps = { at: number; y: number; text: string; quiet?: boolean }

const Amount = ({ at, y, text, quiet = false }: AmountProps) => (
  <text className={quiet ? 'm' : 'strong'} x={at} y={y + 26} textAnchor="middle">
    {text}
  </text>
)

/** A round step (1, 2 or 5 times a power of ten) that cuts the axis into five to ten parts. */
function stepFor(top: number): number {
  const size = 10 ** Math.floor(Math.log10(top / 5))
  return [1, 2, 5, 10].map((factor) => factor * size).find((step) => top / step <= 8) ?? size * 10
}
