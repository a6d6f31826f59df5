import type { IncomingHttpHeaders } from 'node:http'

import { expect, test } from 'vitest'

import { cleanHeaders } from '#app/_start/headers'

function cleaned(
  headers: IncomingHttpHeaders,
  environment: { APP_URL?: string; PROXY_HOPS?: number } = {},
  url = '/deals',
): Record<string, unknown> {
  const request = { headers: { ...headers }, url, socket: { remoteAddress: '10.0.0.9' } }
  cleanHeaders(request, { PORT: 3000, PROXY_HOPS: 0, APP_URL: undefined, ...environment })
  return { ...request.headers, url: request.url }
}

const lies = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'http',
  'x-forwarded-port': '81',
  'x-forwarded-for': '1.1.1.1, 2.2.2.2, 3.3.3.3',
  forwarded: 'host=evil.example',
  'x-real-ip': '6.6.6.6',
  'x-portal-address': '6.6.6.6',
  'x-portal-path': '/desk',
  'x-middleware-subrequest': 'proxy',
}

const host = (value: string) => cleaned({ host: value })['host']
const address = (hops: number) => cleaned(lies, { PROXY_HOPS: hops })['x-portal-address']

test('with APP_URL set nothing a request says decides host, scheme or address', () => {
  expect(cleaned(lies, { APP_URL: 'https://portal.example' })).toEqual({
    host: 'portal.example',
    'x-forwarded-host': 'portal.example',
    'x-forwarded-proto': 'https',
    'x-portal-address': '10.0.0.9',
    url: '/deals',
  })
})

test('without APP_URL only this machine by name or an address is a host', () => {
  expect(host('evil.example:3000')).toBe('localhost:3000')
  expect(host('localhost.evil.example')).toBe('localhost:3000')
  expect(host('')).toBe('localhost:3000')
  expect(host('localhost:3000')).toBe('localhost:3000')
  expect(host('127.0.0.1:3000')).toBe('127.0.0.1:3000')
  expect(host('[::1]:3000')).toBe('[::1]:3000')
})

test('a visitor is who the nearest counted proxy saw, and no further', () => {
  expect(address(0)).toBe('10.0.0.9')
  expect(address(1)).toBe('3.3.3.3')
  expect(address(2)).toBe('2.2.2.2')
  expect(address(5)).toBe('10.0.0.9')
})

test('a host in the request line is not believed either', () => {
  expect(cleaned({}, {}, 'http://evil.example/desk?a=1').url).toBe('/desk?a=1')
  expect(cleaned({}, {}, '*').url).toBe('/')
})
