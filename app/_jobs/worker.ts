import 'server-only'
import { openWorker } from '#db/jobs/worker'

import { handlers } from './handlers'

declare global {
  // The starter calls what it resolves to before it closes the database.
  var portalWorker: Promise<() => Promise<void>> | undefined
}

/** When each errand comes round, in UTC. Every one finds out by itself whether there is anything to do. */
const daily = {
  'expire-protection': '7 * * * *',
  'read-deals-anew': '3 0 * * *',
  'remind-of-protection': '10 6 * * *',
  'tell-of-overdue': '0 7 * * 1-5',
  // A run that was stopped for good goes on within ten minutes.
  'recalculate-deals': '*/10 * * * *',
} as const

const isDaily = (name: string): name is keyof typeof daily => Object.hasOwn(daily, name)

async function work(): Promise<() => Promise<void>> {
  const boss = await openWorker()
  await boss.work<{ letterId: string }>(
    'send-letter',
    { pollingIntervalSeconds: 1 },
    async (jobs) => {
      for (const { data } of jobs) await handlers['send-letter'](data)
    },
  )
  for (const [name, when] of Object.entries(daily)) {
    if (!isDaily(name)) continue
    await boss.work(name, async () => void (await handlers[name]()))
    await boss.schedule(name, when)
    // What passed while the portal was down.
    await boss.send(name, {})
  }
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
