import { expect, test } from 'vitest'

import { assess } from '#core/alignment/assess'
import { fold } from '#core/buying-process/fold'
import { momentAfter, randomLog, stillLog } from '#test/bench/random-log'

const tenThousand = 10_000

/** The bounds are a hundred times what an idle machine needs: what they catch is work that grows with its square. */
test.each([
  ['that moves now and then', randomLog(tenThousand, 7)],
  ['that never moved, so that its whole past is replayed', stillLog(tenThousand)],
])('a log of ten thousand records is read in one breath: one %s', (_, log) => {
  const before = process.cpuUsage()
  const facts = fold(log, momentAfter(log))
  const { stage, status } = assess(facts)
  const { user } = process.cpuUsage(before)
  expect(user / 1000).toBeLessThan(5000)
  expect(status[facts.reqs[0]?.key ?? '']).toBeDefined()
  expect(facts.path.map(({ key }) => key)).toContain(stage)
})

test('a long log reads the same in whatever order it comes', () => {
  const log = randomLog(3000, 11)
  expect(fold(log.toReversed(), momentAfter(log))).toEqual(fold(log, momentAfter(log)))
})
