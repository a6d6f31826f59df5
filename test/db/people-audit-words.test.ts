import { globSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { en } from '#app/_messages/en'
import { reviewMoves } from '#core/registration/status'

const written = globSync('db/**/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/action: '([a-z.-]+)'/g)].map(
    ([, action = '']) => action,
  ),
)
const actions = [...new Set([...written, ...reviewMoves.map((move) => `registration.${move}`)])]

test('actions are found where verbs write them', () => {
  expect(actions).toEqual(expect.arrayContaining(['sign-in', 'registration.submit', 'comment.add']))
})

test.each(actions)('the audit log has words for %s', (action) => {
  expect(Object.keys(en.audit.actions)).toContain(action.replaceAll('.', '_'))
})
