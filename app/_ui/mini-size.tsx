/** Lengths in the drawing's own units; `left` is the slot kept for an unverified customer. */
export const sizes = {
  mini: { left: 9, width: 132, inset: 0.5, cell: 8, rows: [15, 22], foot: 4, bar: 5, head: false },
  midi: { left: 0, width: 560, inset: 1, cell: 34, rows: [58, 88], foot: 16, bar: 18, head: true },
} as const
export type Size = (typeof sizes)[keyof typeof sizes]

export const tenth = (length: number): number => Math.round(length * 10) / 10
