/** What the customer carries (solid) and what is air (hatched), against the largest row of the table. */
export function AirBar({ carried, air, most }: { carried: number; air: number; most: number }) {
  const unit = 239 / Math.max(most, carried + air, 1)
  const solid = Math.max(carried * unit, 1)
  const end = solid + Math.max(air * unit, 0)
  return (
    <svg className="airbar bars" viewBox="0 0 240 14" aria-hidden="true">
      <rect className="b" y="1" width={solid.toFixed(1)} height="12" />
      {end - solid > 0.5 && (
        <>
          <rect
            className="air"
            x={solid.toFixed(1)}
            y="1.5"
            width={(end - solid).toFixed(1)}
            height="11"
          />
          <path className="hat" d={hatch(solid + 3, end)} />
        </>
      )}
    </svg>
  )
}

/** Slanted lines of the same slope, cut off at the end of the bar. */
function hatch(from: number, end: number): string {
  const lines: string[] = []
  for (let x = from; x < end; x += 5) {
    const run = Math.min(11, end - x)
    lines.push(`M${x.toFixed(1)} 12.5l${run.toFixed(1)}-${run.toFixed(1)}`)
  }
  return lines.join('')
}
