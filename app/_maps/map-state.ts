import type { TypedStage } from '#core/mapping/read-map'

/** One deal under a map not yet published, in words. */
export type TriedLine = {
  href: string
  title: string
  whose: string
  customer: string
  before: string
  now: string
}

/** What the form of a map shows again when it was not the end: everything typed, and what came of it. */
export type MapState = {
  /** Counts the answers, so that fields are drawn anew with what came back. */
  turn: number
  version: number
  rows: readonly TypedStage[]
  preset: string
  note: string
  problems: readonly { field: string; text: string }[]
  /** Stages that serve nothing: told once before they are published. */
  warning: { title: string; text: string; label: string } | null
  tried: readonly TriedLine[] | null
  /** The control to go on with, by its id. */
  focus: string | null
}

export const freshState = (version: number, rows: readonly TypedStage[]): MapState => ({
  turn: 0,
  version,
  rows,
  preset: '',
  note: '',
  problems: [],
  warning: null,
  tried: null,
  focus: null,
})
