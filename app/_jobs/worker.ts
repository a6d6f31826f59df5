import 'server-only'
import { openWorker } from '#db/jobs/worker'

import { handlers } from './handlers'

declare global {
  // The starter calls what it resolves to before it closes the database.
  var portalWorker: Promise<() => Promise<void>> | undefined
}

const hourly = '7 * * * *'
const afterMidnight = '3 0 * * *'

async function work(): Promise<() => Promise<void>> {
  const boss = await openWorker()
  await boss.work<{ letterId: string }>(
    'send-letter',
    { pollingIntervalSeconds: 1 },
    async (jobs) => {
      for (const { data } of jobs) await handlers['send-letter'](data)
    },
  )
  await boss.work('expire-protection', async () => void (await handlers['expire-protection']()))
  await boss.work('read-deals-anew', async () => void (await handlers['read-deals-anew']()))
  await boss.schedule('expire-protection', hourly)
  await boss.schedule('read-deals-anew', afterMidnight)
  // What passed while the portal was down.
  await boss.send('expire-protection', {})
  await boss.send('read-deals-anew', {})
  return async () => {
    // What breaks from here on breaks because everything stops.
    boss.removeAllListeners('error')
    boss.on('error', () => {})
    // An errand under way gets a second; one cut short is failed, and so tried again.
    await boss.stop({ graceful: true, timeout: 1000 })
  }
}

/** Starts the errands beside the server, once a process. */
export async function startWorker(): Promise<void> {
  globalThis.portalWorker ??= work()
  await globalThis.portalWorker
}
