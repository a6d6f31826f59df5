/** How long the rules take, on logs of growing length: `npm run bench:core`. Times are CPU, not the wall's. */
import { assess } from '#core/alignment/assess'
import type { DealEvent } from '#core/buying-process/events'
import { fold } from '#core/buying-process/fold'
import { momentAfter, randomLog, stillLog } from '#test/bench/random-log'

type Timed = { median: number; p95: number }

/** Milliseconds of CPU of one run, over enough runs to trust the median. */
function timed(work: () => unknown, runs: number): Timed {
  for (let warm = 0; warm < Math.min(runs, 50); warm++) work()
  const each = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }).toSorted((a, b) => a - b)
  return { median: each[Math.floor(runs / 2)] ?? 0, p95: each[Math.floor(runs * 0.95)] ?? 0 }
}

const say = ({ median, p95 }: Timed) => `${median.toFixed(3)} ms (p95 ${p95.toFixed(3)})`

/** What every figure is set against: parsing the same log from its JSON, in the same run. */
function row(log: DealEvent[], runs: number, kind = 'events'): void {
  const moment = momentAfter(log)
  const text = JSON.stringify(log)
  const { median: baseline } = timed(() => JSON.parse(text), runs)
  const facts = fold(log, moment)
  const both = timed(() => assess(fold(log, moment)), runs)
  const judged = timed(() => assess(facts), runs)
  const ratio = (both.median / baseline).toFixed(1)
  console.log(
    `${String(log.length).padStart(6)} ${kind}: fold and assess ${say(both)}, assess alone ${say(judged)}, ` +
      `${ratio} times the parsing of its JSON (${baseline.toFixed(3)} ms)`,
  )
}

row(randomLog(30, 7), 400)
row(randomLog(300, 7), 200)
row(randomLog(3000, 7), 30)
row(randomLog(10_000, 7), 10)
row(stillLog(300), 200, 'events on as many days of a deal that never moved')
row(stillLog(10_000), 10, 'events on as many days of a deal that never moved')
