import { useTranslations } from 'next-intl'

import { useProcessWords } from '#app/_deals/use-words'
import type { Operation } from '#core/buying-process/operations'
import type { DealView } from '#db/deals/deal'

/** The words of the deal's own path, also for what was on it once or is only proposed. */
export function useOwnWords({ facts, log }: Pick<DealView, 'facts' | 'log'>) {
  const ops = log.flatMap(({ event }) => (event.type === 'ProcessRevised' ? event.data.ops : []))
  const added = ops.flatMap((op) => (op.op === 'ADD_STAGE' ? [op] : []))
  return useProcessWords({
    path: [...facts.path, ...added.map(({ stage }) => stage)],
    reqs: [
      ...facts.reqs,
      ...added.flatMap(({ reqs }) => reqs),
      ...ops.flatMap((op) => (op.op === 'ADD_REQUIREMENT' ? [op.req] : [])),
    ],
  })
}

/** One operation in words: "Leave out Explore", "Needs a document: its requirements in writing". */
export function useOperationWords(
  view: Pick<DealView, 'facts' | 'log'>,
): (op: Operation) => string {
  const t = useTranslations('revise.ops')
  const say = useOwnWords(view)
  const place = (after: string | null) =>
    after === null ? t('first') : t('after', { stage: say.stage(after) })
  return (op) => {
    switch (op.op) {
      case 'SKIP_STAGE':
        return t('SKIP_STAGE', { stage: say.stage(op.stage) })
      case 'ADD_STAGE':
        return t('ADD_STAGE', { label: op.stage.label ?? op.stage.key, place: place(op.after) })
      case 'MOVE_STAGE':
        return t('MOVE_STAGE', { stage: say.stage(op.stage), place: place(op.after) })
      case 'ADD_REQUIREMENT':
        return t('ADD_REQUIREMENT', {
          stage: say.stage(op.req.stage),
          requirement: say.short(op.req.key),
        })
      case 'DROP_REQUIREMENT':
        return t('DROP_REQUIREMENT', { requirement: say.short(op.req) })
      case 'SET_GATE':
        return t('SET_GATE', {
          gate: op.gate ? 'yes' : 'no',
          requirement: say.short(op.req),
        })
      case 'SET_MIN_GRADE':
        return t('SET_MIN_GRADE', { grade: op.minGrade, requirement: say.short(op.req) })
      case 'SET_DURATION':
        return t('SET_DURATION', {
          stage: say.stage(op.stage),
          days: op.median,
          fast: String(op.fast),
          slow: String(op.slow),
        })
    }
  }
}
