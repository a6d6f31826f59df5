import * as fc from 'fast-check'

import type { Requirement } from '#core/buying-process/facts'
import type { Operation } from '#core/buying-process/operations'
import { canonStages } from '#core/buying-process/stages'

const newRequirement = (key: string, stage: string): Requirement => ({
  key,
  stage,
  mandatory: true,
  gate: false,
  freshDays: null,
  reconfirmOnLeave: false,
  minGrade: 'SAID',
  text: 'heard the works council',
})

/** Every operation there is, on what a template may hold; `own` keeps the keys of new things apart. */
export const randomOperation = (
  stages: readonly string[],
  reqs: readonly string[],
  own = fc.integer({ min: 1, max: 3 }),
): fc.Arbitrary<Operation> => {
  const stage = fc.constantFrom(...stages)
  const after = fc.option(stage)
  const req = fc.constantFrom(...reqs)
  const days = fc.integer({ min: 1, max: 40 })
  return fc.oneof(
    stage.map((key): Operation => ({ op: 'SKIP_STAGE', stage: key })),
    fc.record({ own, after, canon: fc.constantFrom(...canonStages) }).map((one): Operation => {
      const key = `OWN_${String(one.own)}`
      const added = { key, canon: one.canon, label: 'Council', median: 10, fast: 5, slow: 20 }
      const needed = [newRequirement(`C${String(one.own)}`, key)]
      return { op: 'ADD_STAGE', stage: added, after: one.after, reqs: needed }
    }),
    fc.record({ op: fc.constant('MOVE_STAGE' as const), stage, after }),
    fc.record({ own, stage }).map((one): Operation => ({
      op: 'ADD_REQUIREMENT',
      req: newRequirement(`Q${String(one.own)}`, one.stage),
    })),
    fc.record({ op: fc.constant('DROP_REQUIREMENT' as const), req }),
    fc.record({ op: fc.constant('SET_GATE' as const), req, gate: fc.boolean() }),
    fc.record({
      op: fc.constant('SET_MIN_GRADE' as const),
      req,
      minGrade: fc.constantFrom('SAID' as const, 'DOCUMENT' as const, 'CONFIRMED' as const),
    }),
    fc
      .record({ op: fc.constant('SET_DURATION' as const), stage, fast: days, more: days })
      .map(({ op, stage: key, fast, more }): Operation => ({
        op,
        stage: key,
        fast,
        median: fast + more,
        slow: fast + more + more,
      })),
  )
}
