import { type IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

import type { Environment } from '#app/_env'

const told = [
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-for',
  'forwarded',
  'x-real-ip',
  'x-middleware-subrequest',
  'x-portal-path',
]

/**
 * What a client or a proxy says about itself is not believed: with APP_URL set, it alone is the host; the
 * visitor's address is the socket's, or the one the nearest PROXY_HOPS proxies vouch for.
 */
export function cleanHeaders(
  request: Pick<IncomingMessage, 'headers' | 'url'> & {
    socket: { remoteAddress?: string | undefined }
  },
  environment: Pick<Environment, 'APP_URL' | 'PORT' | 'PROXY_HOPS'>,
): void {
  const { headers } = request
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const vouched = environment.PROXY_HOPS > 0 ? forwarded.at(-environment.PROXY_HOPS) : undefined
  for (const name of told) delete headers[name]
  if (environment.APP_URL) {
    const url = new URL(environment.APP_URL)
    headers.host = url.host
    headers['x-forwarded-proto'] = url.protocol.slice(0, -1)
    headers['x-forwarded-host'] = url.host
  } else if (!isThisMachine(headers.host ?? '')) {
    headers.host = `localhost:${environment.PORT}`
  }
  headers['x-portal-address'] = vouched ?? request.socket.remoteAddress ?? 'unknown'
  // "GET http://elsewhere/path" names a host a second time.
  if (request.url && !request.url.startsWith('/')) request.url = pathOf(request.url)
}

/** A name of somebody's own can be pointed at this machine by anyone; an address or localhost cannot. */
function isThisMachine(host: string): boolean {
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
  return name === 'localhost' || isIP(name.replace(/^\[|\]$/g, '')) !== 0
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return '/'
  const { pathname, search } = new URL(url)
  return pathname.startsWith('/') ? pathname + search : '/'
}
