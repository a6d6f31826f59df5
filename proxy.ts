import { type NextRequest, NextResponse } from 'next/server'

import { frame } from '#app/_messages/en/frame'
import { isFrom } from '#core/access/origin'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Sets headers, and tells whoever posts from elsewhere why that does not work. It guards nothing: every
 * guard stands in its page, its action and its verb, and holds without this file.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!reading.has(request.method) && !isFromHere(request)) {
    return new NextResponse(`${frame.foreign}\n`, { status: 403, headers: plain })
  }
  const nonce = btoa(crypto.randomUUID())
  const developing = process.env.NODE_ENV === 'development'
  const policy = [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${developing ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self'${developing ? ` 'unsafe-inline'` : ` 'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')

  const asked = new Headers(request.headers)
  asked.set('content-security-policy', policy)
  asked.set('x-portal-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers: asked } })
  // What is set here wins over the answer's own: a file of somebody else's stays in its cell.
  const isFile = request.nextUrl.pathname.startsWith('/attachments/')
  response.headers.set('content-security-policy', isFile ? cell : policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  response.headers.set('cross-origin-resource-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  if (request.nextUrl.protocol === 'https:') {
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
  return response
}

const cell = `sandbox; default-src 'none'; frame-ancestors 'none'`
const plain = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }

/** The server has put the portal's own host in place, whatever the visitor or a proxy in between called it. */
function isFromHere({ headers }: NextRequest): boolean {
  const sender = { origin: headers.get('origin'), site: headers.get('sec-fetch-site') }
  return isFrom(headers.get('host'), sender)
}

export const config = { matcher: ['/((?!_next/static|fonts/|icons.svg|favicon.svg).*)'] }
