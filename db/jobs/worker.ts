import { PgBoss } from 'pg-boss'

import { databaseUrl } from '#db/client'

/** A worker on the app's own role: it takes errands and keeps time, and never changes the schema. */
export async function openWorker(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    migrate: false,
    createSchema: false,
    max: 4,
  })
  boss.on('error', (error) => console.error('errands', error.message))
  return boss.start()
}
