import type { DealEvent } from '#core/buying-process/events'

/** Every key of a stage or requirement a deal ever used, also in what was dropped, voided or only proposed. */
export function usedKeys(log: readonly DealEvent[]): string[] {
  return log.flatMap(({ type, data }) => {
    if (type === 'ProcessChosen') return [...data.path, ...data.reqs].map(({ key }) => key)
    if (type !== 'ProcessRevised') return []
    return data.ops.flatMap((op) => {
      if (op.op === 'ADD_STAGE') return [op.stage.key, ...op.reqs.map(({ key }) => key)]
      return op.op === 'ADD_REQUIREMENT' ? [op.req.key] : []
    })
  })
}
