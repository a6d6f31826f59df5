/** Whole units of a currency in its smallest ones: yen have none, most others have a hundred. */
export function inMinor([major, currency]: readonly [major: number, currency: string]): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  return Math.round(major * 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
