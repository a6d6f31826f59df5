import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'

import { fillDemoWorld } from '#db/seeds/fill'
import { ownDatabase } from '#test/support/own-database'

const urls = ownDatabase()

beforeAll(async () => {
  await fillDemoWorld(urls.ownerUrl, true, true)
}, 120_000)

/** What the app's own role may do with the widest reach there is, undone afterwards. */
async function asApp(statement: string): Promise<number> {
  const client = new Client({ connectionString: urls.appUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.reach', 'system', true)`)
    return (await client.query(statement)).rowCount ?? 0
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

describe('the app cannot rewrite what was once written', () => {
  test.each([
    ['who a deal belongs to', 'update deals set partner_id = partner_id'],
    ['the number of a deal', 'update deals set reference = reference'],
    ['when a deal came', 'update deals set created_at = now()'],
    ['when a registration came', 'update registrations set received_at = now()'],
    ['who sent a registration', 'update registrations set submitted_by = submitted_by'],
    ['which deal a registration is of', 'update registrations set deal_id = deal_id'],
    ['where a person belongs', 'update users set partner_id = null'],
    ['the address a person signs in with', `update users set email = 'x'`],
    ['whom an invitation is for', `update invitations set email = 'x'`],
    ['what an invitation makes of a guest', `update invitations set role = 'vendor-admin'`],
    ['how long an invitation holds', 'update invitations set expires_at = now()'],
    ['whose password a link sets', 'update password_resets set user_id = user_id'],
    ['whose a session is', 'update sessions set user_id = user_id'],
    ['how long a session lives', 'update sessions set expires_at = now()'],
    ['a receipt once given', `update answers set answer = '{}'`],
    ['a comment', `update comments set body = ''`],
    ['a work note', `update work_notes set body = ''`],
    ['whose a private note is', 'update private_notes set author_id = author_id'],
    ['which deal a private note is on', 'update private_notes set deal_id = deal_id'],
    ['a file', `update attachments set body = ''`],
    ['whom a letter goes to', `update letters set to_address = 'x'`],
    ['the programme', 'update programmes set protection_days = 9000'],
  ])('%s', async (_, statement) => {
    await expect(asApp(statement)).rejects.toThrow('permission denied')
  })

  test.each(['deals', 'registrations', 'users', 'comments', 'work_notes', 'answers', 'letters'])(
    'no row of %s goes away',
    async (table) => {
      await expect(asApp(`delete from ${table}`)).rejects.toThrow('permission denied')
    },
  )

  test('a file of a deal stays, even when its removal is asked for', async () => {
    expect(await asApp('select id from attachments where deal_id is not null')).toBeGreaterThan(0)
    expect(await asApp('delete from attachments where deal_id is not null')).toBe(0)
  })

  test('these checks can fail: what does change may be changed', async () => {
    expect(await asApp('update registrations set version = version')).toBeGreaterThan(0)
    expect(await asApp('update users set name = name')).toBeGreaterThan(0)
    expect(await asApp('select id from deals for update')).toBeGreaterThan(0)
  })
})
