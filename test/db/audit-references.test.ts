import { beforeAll, expect, test } from 'vitest'

import type { StaffActor } from '#core/access/actor'
import { auditEntries } from '#db/audit/entries'
import { fillDemoWorld } from '#db/seeds/fill'
import { ownDatabase } from '#test/support/own-database'
import { aVendorAdmin } from '#test/support/people'

const urls = ownDatabase()
let admin: StaffActor

beforeAll(async () => {
  await fillDemoWorld(urls.ownerUrl, true, true)
  process.env['DATABASE_URL'] = urls.appUrl
  admin = await aVendorAdmin()
})

test('the audit log calls a deal and a registration by the reference people know', async () => {
  const { rows } = await auditEntries(admin, {})
  const named = rows.filter(({ recordType }) => ['deal', 'registration'].includes(recordType))
  expect(named.length).toBeGreaterThan(5)
  for (const { recordName } of named) expect(recordName).toMatch(/^[A-Z]{2}-\d+$/)
  const people = rows.filter(({ recordType }) => recordType === 'user')
  for (const { recordName } of people) expect(recordName).toMatch(/^\p{Lu}/u)
})
