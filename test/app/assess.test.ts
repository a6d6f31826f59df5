import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { factsOf, goldenFile, vectors } from '#test/core/golden'

const starter = fileURLToPath(new URL('../../app/_start/assess.mjs', import.meta.url))

/** Runs the command as an analyst does, from a folder that is not the project's. */
function assessed(input: unknown) {
  const asText = typeof input === 'string' ? input : JSON.stringify(input)
  const run = spawnSync(process.execPath, [starter], {
    cwd: '/',
    input: asText,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  const out: unknown = run.stdout === '' ? null : JSON.parse(run.stdout)
  return { out, code: run.status, said: run.stderr }
}

test('the golden file itself is answered key for key, in the same order', () => {
  const { out, code } = assessed(goldenFile('alignment'))
  expect(code).toBe(0)
  expect(JSON.stringify(out)).toBe(JSON.stringify(vectors.map(({ expected }) => expected)))
})

test('a deal that cannot be read names its field, and stops none of the others', () => {
  const good = factsOf('V01')
  const { buyers, ...noBuyers } = good
  const odd = [
    good,
    noBuyers,
    { ...good, asOf: '2025-02-30' },
    { ...good, buyers: [{ ...buyers[0], roles: ['CHIEF'] }] },
    { ...good, lanes: { partner: good.lanes.partner } },
    { ...good, closeDates: [{ date: 'soon', source: 'CUSTOMER', recordedAt: good.asOf }] },
    { ...good, reqs: good.reqs.map((req) => ({ ...req, freshDays: 1e15 })) },
    { ...good, path: good.path.map((stage) => ({ ...stage, signing: true })) },
    { ...good, reqs: [...good.reqs, ...good.reqs] },
    null,
    good,
  ]
  const { out, code } = assessed(odd)
  expect(code).toBe(1)
  expect(out).toEqual([
    expect.objectContaining({ stage: 'SELECT' }),
    { error: expect.stringMatching(/^buyers: /u) },
    { error: expect.stringMatching(/^asOf: /u) },
    { error: expect.stringMatching(/^buyers\.0\.roles\.0: /u) },
    { error: expect.stringMatching(/^lanes\.vendor: /u) },
    { error: expect.stringMatching(/^closeDates\.0\.date: /u) },
    { error: expect.stringMatching(/^reqs\.0\.freshDays: /u) },
    { error: 'path: a path has exactly one signing stage' },
    { error: 'reqs: every requirement has its own key' },
    { error: expect.stringMatching(/^facts: /u) },
    expect.objectContaining({ stage: 'SELECT' }),
  ])
})

test('what a sloppy export holds is still judged: an unknown buyer, a stage nobody passes, the end of days', () => {
  const good = factsOf('V18')
  const [first, ...assertions] = good.assertions
  const sloppy = [
    { ...good, assertions: [{ ...first, buyer: 'somebody' }, ...assertions] },
    { ...good, reqs: [...good.reqs, { ...good.reqs[0], key: 'OURS', stage: 'NOWHERE' }] },
    {
      ...good,
      asOf: '9999-12-31',
      assertions: good.assertions.map((one) => ({ ...one, at: '9999-12-30' })),
    },
  ]
  const { out, code } = assessed(sloppy)
  expect(code).toBe(0)
  expect(out).toMatchObject([
    { stage: 'AUTHORISE' },
    { stage: 'AUTHORISE', status: { OURS: 'OPEN' } },
    { stage: 'AUTHORISE' },
  ])
})

test.each([
  ['{ not json', 'standard input is not JSON'],
  ['{"deals": []}', 'expected a JSON array'],
  ['', 'standard input is not JSON'],
])('%s is one clear line and no answer', (input, line) => {
  const { out, code, said } = assessed(input)
  expect(code).toBe(2)
  expect(out).toBeNull()
  expect(said).toContain(line)
  expect(said.trim().split('\n')).toHaveLength(1)
})

test('ten thousand deals are answered through a pipe, whole and in seconds', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => vectors[at % vectors.length]?.facts)
  const started = performance.now()
  const { out, code } = assessed(many)
  expect(performance.now() - started).toBeLessThan(20_000)
  expect(code).toBe(0)
  expect(out).toHaveLength(10_000)
})
