/** A share from 0 to 1 in whole percent; no more digits than so few tests can carry. */
export const percent = (share: number): string =>
  new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 }).format(share)
