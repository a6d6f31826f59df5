import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import next from 'next'

import type { Environment } from '#app/_env'
import { closeQueue } from '#db/jobs/queue'

import { cleanHeaders } from './headers.ts'
import { isTooLarge, sayTooLarge } from './size.ts'
import { atTheEnd, CannotStart, reasonOf } from './stop.ts'

export type Door = { server: Server; shut: () => Promise<void> }

const lastAnswersMs = 800

/** Takes the port before anything slow happens, so that a taken one is said at once. */
export async function takePort(environment: Environment): Promise<Door> {
  const { PORT: port, HOST: hostname } = environment
  const server = createServer()
  await new Promise<void>((taken, failed) => {
    server.once('error', failed)
    server.listen(port, hostname, taken)
  }).catch((error: unknown) => {
    throw new CannotStart(whyNot(error, port, hostname))
  })
  server.on('request', (_, response) => {
    if (server.listenerCount('request') > 1) return
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '5' })
    response.end('Starting. Try again in a few seconds.\n')
  })
  const open = new Set<Socket>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  const shut = () => close(server, open)
  atTheEnd(shut)
  return { server, shut }
}

function whyNot(error: unknown, port: number, hostname: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : reasonOf(error)
  if (code === 'EADDRINUSE') {
    return `PORT: ${port} on ${hostname} is already taken; set PORT to another one`
  }
  if (code === 'EACCES') {
    return `PORT: ${port} may not be used by this account; set PORT to one above 1023`
  }
  return `HOST: expected a name or an address of this machine; ${hostname} cannot be used (${code})`
}

/** Answers under way get a moment; a browser's idle or upgraded connection must not keep the portal up. */
async function close(server: Server, open: ReadonlySet<Socket>): Promise<void> {
  if (!server.listening) return
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  await Promise.race([closed, sleep(lastAnswersMs)])
  for (const socket of open) socket.destroy()
  await closed
}

/** The pages, on the port already taken. At the end go the requests, the errands, then the database's connections. */
export async function serve(
  { server, shut }: Door,
  environment: Environment,
  dev: boolean,
): Promise<void> {
  atTheEnd(async () => {
    await closeQueue()
    // It stays, closed: an errand cut short must not open another one.
    const pool = globalThis.portalPool
    pool?.removeAllListeners('error').on('error', () => {})
    await Promise.race([pool?.end(), sleep(lastAnswersMs)])
  })
  const app = next({ dev, hostname: environment.HOST, port: environment.PORT, httpServer: server })
  atTheEnd(() => app.close())
  atTheEnd(async () => (await globalThis.portalWorker)?.())
  atTheEnd(shut)
  await app.prepare()
  const handle = app.getRequestHandler()
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    // Without these, a browser that hangs up in the middle of a form would end the process.
    request.on('error', () => {})
    response.on('error', () => {})
    if (isTooLarge(request)) return sayTooLarge(request, response)
    cleanHeaders(request, environment)
    void handle(request, response)
  })
}
