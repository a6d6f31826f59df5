import type { PathStage } from '#core/buying-process/facts'
import type { RevisionField, RevisionMistake, TypedRevision } from '#core/deals/revision-kinds'

export type StageDays = Pick<PathStage, 'median' | 'fast' | 'slow'>

const longest = 3650

/** How quick and how slow a stage is beside its usual days, where nobody said so (assumed). */
const pace = { fast: 0.5, slow: 2.1 }

/**
 * Reads the days a stage takes. Only the usual ones must be known: the quick and the slow ones keep their
 * proportion to them, as the stage has it today or else as stages usually have it.
 */
export function readDays(
  typed: TypedRevision,
  today?: StageDays,
): {
  days: StageDays | null
  wrong: Partial<Record<RevisionField, RevisionMistake>>
} {
  if (typed.median.trim() === '') return { days: null, wrong: { median: 'days-missing' } }
  const median = numberIn(typed.median)
  const scale = today && median !== null ? median / today.median : null
  const part = (given: string, kept: 'fast' | 'slow') => {
    if (given.trim() !== '') return numberIn(given)
    if (median === null) return 0
    const days = scale === null || !today ? median * pace[kept] : today[kept] * scale
    return Math.min(longest, Math.max(1, Math.round(days)))
  }
  const [fast, slow] = [part(typed.fast, 'fast'), part(typed.slow, 'slow')]
  const fields = [
    ['median', median],
    ['fast', fast],
    ['slow', slow],
  ] as const
  const unreadable = fields.filter(([, days]) => days === null)
  if (median === null || fast === null || slow === null) {
    return {
      days: null,
      wrong: Object.fromEntries(unreadable.map(([field]) => [field, 'days-unreadable' as const])),
    }
  }
  if (fast > median) return { days: null, wrong: { fast: 'days-order' } }
  if (slow < median) return { days: null, wrong: { slow: 'days-order' } }
  return { days: { median, fast, slow }, wrong: {} }
}

/** Whole days, one or more, within ten years. */
function numberIn(text: string): number | null {
  const days = /^\d{1,4}$/u.test(text.trim()) ? Number(text) : 0
  return days >= 1 && days <= longest ? days : null
}
