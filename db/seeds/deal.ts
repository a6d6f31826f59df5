import type { Canon } from '#core/buying-process/stages'
import { templateOf } from '#db/seeds/facts-of'
import type { Story } from '#db/seeds/story'

type Usual = 'help' | 'heard' | 'claim' | 'processConfirmed'
type Brief = Omit<Story, Usual> & Partial<Pick<Story, Usual>>

/**
 * A story with what goes without saying: the customer was heard four days ago, nobody asked for help, the
 * partner's claim is what the evidence reads, and a customer beyond its first stage has confirmed its process.
 */
export function deal(brief: Brief): Story {
  const read = stageRead(brief)
  const isBegun = read !== 'RECOGNISE'
  return {
    help: [],
    heard: 4,
    claim: read,
    ...(isBegun ? { processConfirmed: Math.max(brief.settled.last, 2) } : {}),
    ...brief,
  }
}

function stageRead(brief: Brief): Canon {
  const { path, requirements } = templateOf(brief)
  const inOrder = path.flatMap((stage) =>
    requirements
      .filter((requirement) => requirement.stage === stage.key)
      .map(({ key }) => ({ key, stage })),
  )
  const next =
    inOrder[inOrder.findIndex(({ key }) => key === brief.settled.to) + 1] ?? inOrder.at(-1)
  return next?.stage.canon ?? 'RECOGNISE'
}
