import { isDone } from '#core/buying-process/status'
import type { DealView } from '#db/deals/deal'

import { upper, useProcessWords } from './use-words'

/** What a comment may point at: the facts the customer has not settled, stage by stage along its path. */
export function useOpenFacts({ facts, assessment }: DealView) {
  const say = useProcessWords(facts)
  return facts.path.flatMap((stage) => {
    const open = facts.reqs.filter(
      ({ key, stage: at }) => at === stage.key && !isDone(assessment.status[key] ?? 'OPEN'),
    )
    if (open.length === 0) return []
    const options = open.map(({ key }) => ({ value: key, label: upper(say.short(key)) }))
    return [{ label: say.stage(stage.key), options }]
  })
}
