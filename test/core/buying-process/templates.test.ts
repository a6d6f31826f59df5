import { expect, test } from 'vitest'
import { z } from 'zod'

import { FactsSchema } from '#core/buying-process/facts'
import { templateKeys, templates } from '#core/buying-process/templates'
import { goldenFile } from '#test/core/golden'

test('the six templates are the golden ones, to the letter', () => {
  const golden = z.object({ templates: z.unknown() }).parse(goldenFile('templates'))
  expect(templates).toEqual(golden.templates)
})

test.each(templateKeys)('%s has one signing stage and no stage that passes silently', (key) => {
  const { path, requirements } = templates[key]
  expect(FactsSchema.shape.path.safeParse(path).success).toBe(true)
  for (const stage of path) {
    expect(requirements.some((req) => req.stage === stage.key && req.mandatory)).toBe(true)
  }
})
