import type { LaneCategory } from '#core/buying-process/facts'
import type { Canon } from '#core/buying-process/stages'
import type { MapStage } from '#core/mapping/map'

/** What one version of a map does differently from the one before it. */
export type MapChange =
  | { kind: 'added'; label: string; fit: readonly Canon[] }
  | { kind: 'removed'; label: string }
  | { kind: 'renamed'; label: string; before: string }
  | { kind: 'served'; label: string; fit: readonly Canon[]; before: readonly Canon[] }
  | { kind: 'forecast'; label: string; category: LaneCategory | null }
  | { kind: 'order' }

/** In the order of the new map; what went comes last. Two equal maps differ in nothing. */
export function mapChanges(before: readonly MapStage[], after: readonly MapStage[]): MapChange[] {
  const old = new Map(before.map((stage) => [stage.key, stage]))
  const now = new Set(after.map(({ key }) => key))
  const stayed = (stages: readonly MapStage[]) =>
    stages
      .map(({ key }) => key)
      .filter((key) => old.has(key) && now.has(key))
      .join(' ')
  return [
    ...after.flatMap((stage) => changesOfStage(old.get(stage.key), stage)),
    ...before
      .filter(({ key }) => !now.has(key))
      .map(({ label }): MapChange => ({ kind: 'removed', label })),
    ...(stayed(before) === stayed(after) ? [] : [{ kind: 'order' } as const]),
  ]
}

function changesOfStage(old: MapStage | undefined, stage: MapStage): MapChange[] {
  const { label, fit, category } = stage
  if (!old) return [{ kind: 'added', label, fit }]
  const changes: MapChange[] = []
  if (old.label !== label) changes.push({ kind: 'renamed', label, before: old.label })
  if (!servesTheSame(old, stage)) changes.push({ kind: 'served', label, fit, before: old.fit })
  if (old.category !== category) changes.push({ kind: 'forecast', label, category })
  return changes
}

/** Whether two readings of a stage serve the same stages of the customer. */
export const servesTheSame = (
  one: { fit: readonly Canon[] | null },
  other: { fit: readonly Canon[] | null },
): boolean => (one.fit ?? []).toSorted().join() === (other.fit ?? []).toSorted().join()
