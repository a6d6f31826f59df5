import { isWorked } from '#core/sums/row'
import type { Row } from '#core/sums/sum'

/** A number of a sum as readers see it: "4,680", "6.5", "30 %"; `none` where none can be had. */
export function shown(row: Row, value: number | null, none: string, locale: string): string {
  if (value === null || !Number.isFinite(value)) return none
  const maximumFractionDigits = row.digits ?? (isWorked(row) ? 0 : 4)
  const number = new Intl.NumberFormat(locale, {
    maximumFractionDigits,
    signDisplay: 'negative',
  }).format(value)
  return row.unit === undefined ? number : `${number} ${row.unit}`
}
