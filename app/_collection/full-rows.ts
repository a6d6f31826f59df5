import type { PaperTable } from '#content/collateral'

/** Every row of a paper's table as wide as its columns; what the customer writes is an empty text. */
export const fullRows = ({ columns, rows, empty }: PaperTable): string[][] => [
  ...rows.map((row) => columns.map((_, at) => row[at] ?? '')),
  ...Array.from({ length: empty }, () => columns.map(() => '')),
]
