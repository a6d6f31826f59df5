import { expect, test } from 'vitest'

import { assess } from '#core/alignment/assess'
import { findingName } from '#core/alignment/finding'
import { readFacts } from '#core/buying-process/facts'
import { factsOf, vectors } from '#test/core/golden'

test('every golden case is there', () => {
  expect(vectors).toHaveLength(25)
})

test.each(vectors)('$id: $title', ({ facts, expected }) => {
  const found = assess(facts)
  expect({ ...found, findings: found.findings.map(findingName) }).toEqual(expected)
})

test('facts that break the shape are refused with the name of the field', () => {
  const facts = factsOf('V01')
  expect(readFacts(facts)).toMatchObject({ ok: true })
  expect(readFacts({ ...facts, asOf: '2025-02-30' })).toMatchObject({
    refusal: 'facts-unreadable',
    about: { field: 'asOf' },
  })
  const [first] = facts.assertions
  const odd = { ...facts, assertions: [{ ...first, grade: 'HEARSAY' }] }
  expect(readFacts(odd)).toMatchObject({ about: { field: 'assertions.0.grade' } })
  const twice = { ...facts, path: [...facts.path, ...facts.path.slice(0, 1)] }
  expect(readFacts(twice)).toMatchObject({ about: { field: 'path' } })
  const unsigned = { ...facts, path: facts.path.filter((stage) => !stage.signing) }
  expect(readFacts(unsigned)).toMatchObject({
    about: { field: 'path', problem: 'a path has exactly one signing stage' },
  })
})
