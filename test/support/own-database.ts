import { randomUUID } from 'node:crypto'

import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'

import { closePool } from '#db/client'
import { closeQueue } from '#db/jobs/queue'

export type OwnDatabase = { appUrl: string; ownerUrl: string; superuserUrl: string }

/** A database of this file's own, cloned from the template. It goes with the server, never before. */
export function ownDatabase(): OwnDatabase {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const as = (user: string, password: string) => {
    const url = new URL(inject('superuserUrl'))
    url.pathname = `/${name}`
    if (user) [url.username, url.password] = [user, password]
    return url.href
  }
  const urls = {
    appUrl: as('portal_app', 'app'),
    ownerUrl: as('portal_owner', 'owner'),
    superuserUrl: as('', ''),
  }
  beforeAll(async () => {
    const admin = new Client({ connectionString: inject('superuserUrl') })
    admin.on('error', () => {})
    await admin.connect()
    await admin.query(`create database ${name} template portal_template owner portal_owner`)
    await admin.end()
    process.env['DATABASE_URL'] = urls.appUrl
  })
  afterAll(async () => {
    await closeQueue()
    await closePool()
  })
  return urls
}
