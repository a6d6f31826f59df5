import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { system } from '#core/access/actor'
import { tx } from '#db/client'
import { closeQueue, enqueue } from '#db/jobs/queue'
import { ownDatabase } from '#test/support/own-database'

ownDatabase()

test('an errand is enqueued only when its transaction commits', async () => {
  const errand = { name: 'expire-protection', data: {} } as const
  const waiting = () =>
    tx(system('test'), async (t) => {
      const { rows } = await t.execute(
        sql`select count(*)::int as n from pgboss.job where name = ${errand.name}`,
      )
      return rows[0]?.['n']
    })
  await tx(system('test'), (t) => enqueue(t, errand))
  await expect(
    tx(system('test'), async (t) => {
      await enqueue(t, errand)
      throw new Error('changed our mind')
    }),
  ).rejects.toThrow('changed our mind')
  expect(await waiting()).toBe(1)
})

test('the first errands of a process do not wait for one another', async () => {
  await closeQueue()
  const started = Date.now()
  await Promise.all(
    Array.from({ length: 30 }, () =>
      tx(system('test'), (t) => enqueue(t, { name: 'read-deals-anew', data: {} })),
    ),
  )
  expect(Date.now() - started).toBeLessThan(5000)
})
