import { createServer, type IncomingMessage } from 'node:http'

import next from 'next'

import type { Environment } from '#app/_env'

import { atTheEnd, CannotStart } from './stop.ts'

/**
 * What a client or a proxy says about itself is not believed: with APP_URL set, it alone is the host; the
 * visitor's address is the socket's, or the one the nearest PROXY_HOPS proxies vouch for.
 */
export function cleanHeaders(request: IncomingMessage, environment: Environment): void {
  const { headers } = request
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const vouched = environment.PROXY_HOPS > 0 ? forwarded.at(-environment.PROXY_HOPS) : undefined
  for (const name of [
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-port',
    'x-forwarded-for',
    'forwarded',
    'x-middleware-subrequest',
  ]) {
    delete headers[name]
  }
  if (environment.APP_URL) {
    const url = new URL(environment.APP_URL)
    headers.host = url.host
    headers['x-forwarded-proto'] = url.protocol.slice(0, -1)
    headers['x-forwarded-host'] = url.host
  }
  headers['x-portal-address'] = vouched ?? request.socket.remoteAddress ?? 'unknown'
  delete headers['x-portal-path']
}

/** Takes the port before anything slow happens, so that a taken one is said at once. */
export async function takePort(environment: Environment) {
  const { PORT: port, HOST: hostname } = environment
  const server = createServer()
  await new Promise<void>((taken, failed) => {
    server.once('error', failed)
    server.listen(port, hostname, taken)
  }).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const why = code === 'EADDRINUSE' ? 'is already taken' : `cannot be used (${String(code)})`
    throw new CannotStart(`PORT: ${port} on ${hostname} ${why}; set PORT to another one`)
  })
  server.on('request', (_, response) => {
    if (server.listenerCount('request') > 1) return
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '5' })
    response.end('Starting. Try again in a few seconds.\n')
  })
  atTheEnd(async () => {
    const closed = new Promise((done) => server.close(done))
    server.closeIdleConnections()
    const impatience = setTimeout(() => server.closeAllConnections(), 5000)
    await closed
    clearTimeout(impatience)
  })
  return server
}

export async function serve(
  server: Awaited<ReturnType<typeof takePort>>,
  environment: Environment,
  dev: boolean,
): Promise<void> {
  const app = next({ dev, hostname: environment.HOST, port: environment.PORT, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    cleanHeaders(request, environment)
    void handle(request, response)
  })
  atTheEnd(() => app.close())
}
