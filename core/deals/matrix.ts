import { type Canon, canonPlace } from '#core/buying-process/stages'
import { listStages } from '#core/deals/list'

/** Deals that share a seller's own stage, a buying stage and a currency; amounts in minor units. */
export type MatrixCount = {
  /** Key of the seller's own stage, or null while there is none. */
  own: string | null
  /** A canonical buying stage, UNVERIFIED or COMPLETE. */
  stage: string
  /** Null for deals whose value nobody knows yet. */
  currency: string | null
  deals: number
  minor: bigint
  /** Of these, the deals in which the seller is ahead of its customer, and behind it. */
  ahead: number
  aheadMinor: bigint
  behind: number
}

export type MatrixStage = { key: string; label: string; fit: readonly Canon[] }

/** How much, each currency by itself: two currencies are never added. */
export type Sum = { currency: string; minor: bigint }

export type Tally = {
  deals: number
  ahead: number
  behind: number
  amounts: Sum[]
  /** What stands in deals whose seller is ahead of the customer. */
  air: Sum[]
}

/** Where a cell lies to the band in which the seller's stage fits; null when the stage fits nowhere. */
export type Zone = 'IN_STEP' | 'AHEAD' | 'BEHIND' | null
export type MatrixCell = Tally & { stage: string; zone: Zone }

export type MatrixRow = {
  kind: 'stage' | 'unmapped' | 'none'
  /** The key of the own stage; '' for the rows without one. */
  key: string
  label: string
  cells: MatrixCell[]
  total: Tally
}

export type Matrix = {
  /** The seller's last stage first, so that what is above the band is ahead of the customer. */
  rows: MatrixRow[]
  columns: (Tally & { stage: string })[]
  total: Tally
}

/** Counts set out by the seller's own stages, top down from the last, and the customer's, left to right. */
export function matrixOf(stages: readonly MatrixStage[], counts: readonly MatrixCount[]): Matrix {
  const keys = new Set(stages.map(({ key }) => key))
  const own = stages.toReversed().map(({ key, label, fit }) =>
    rowOf(
      { kind: 'stage', key, label },
      counts.filter((count) => count.own === key),
      (stage) => zoneOf(fit, stage),
    ),
  )
  const unmapped = counts.filter((count) => count.own !== null && !keys.has(count.own))
  const none = counts.filter((count) => count.own === null)
  const rest = [
    rowOf({ kind: 'unmapped', key: '', label: '' }, unmapped, () => null),
    rowOf({ kind: 'none', key: '', label: '' }, none, () => null),
  ]
  return {
    rows: [...own, ...rest.filter(({ total }) => total.deals > 0)],
    columns: listStages.map((stage) => ({
      stage,
      ...tallyOf(counts.filter((count) => count.stage === stage)),
    })),
    total: tallyOf(counts),
  }
}

function rowOf(
  head: Pick<MatrixRow, 'kind' | 'key' | 'label'>,
  counts: readonly MatrixCount[],
  zone: (stage: string) => Zone,
): MatrixRow {
  const cells = listStages.map((stage) => ({
    stage,
    zone: zone(stage),
    ...tallyOf(counts.filter((count) => count.stage === stage)),
  }))
  return { ...head, cells, total: tallyOf(counts) }
}

/** A seller whose stage serves a later buying stage is ahead; one that serves only earlier ones is behind. */
export function zoneOf(fit: readonly Canon[], stage: string): Zone {
  const places = fit.map(canonPlace)
  if (places.length === 0) return null
  const at = listStages.findIndex((known) => known === stage)
  if (at < Math.min(...places)) return 'AHEAD'
  return at > Math.max(...places) ? 'BEHIND' : 'IN_STEP'
}

function tallyOf(counts: readonly MatrixCount[]): Tally {
  const add = (pick: (count: MatrixCount) => number) =>
    counts.reduce((sum, count) => sum + pick(count), 0)
  return {
    deals: add(({ deals }) => deals),
    ahead: add(({ ahead }) => ahead),
    behind: add(({ behind }) => behind),
    amounts: sumsOf(counts, ({ minor }) => minor),
    air: sumsOf(counts, ({ aheadMinor }) => aheadMinor),
  }
}

function sumsOf(counts: readonly MatrixCount[], pick: (count: MatrixCount) => bigint): Sum[] {
  const sums = new Map<string, bigint>()
  for (const count of counts) {
    const { currency } = count
    if (currency !== null) sums.set(currency, (sums.get(currency) ?? 0n) + pick(count))
  }
  return [...sums]
    .map(([currency, minor]) => ({ currency, minor }))
    .filter(({ minor }) => minor > 0n)
    .toSorted((one, other) => (one.currency < other.currency ? -1 : 1))
}
