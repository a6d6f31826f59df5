import { expect, test } from 'vitest'

import { fillDemoWorld } from '#db/seeds/fill'
import { ownDatabase } from '#test/support/own-database'

const database = ownDatabase()

test('an empty database gets the demo world once, however often it is filled', async () => {
  const first = await fillDemoWorld(database.ownerUrl, true, true)
  const second = await fillDemoWorld(database.ownerUrl, true, true)
  expect(first.ok && first.value?.people.length).toBe(8)
  expect(second).toEqual(first)
})
