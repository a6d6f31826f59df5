import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { expect, inject, test } from 'vitest'

/** Begins to post a form and hangs up in the middle of it. */
async function hangUp(path: string): Promise<void> {
  const { hostname, port, host, origin } = new URL(inject('portalUrl'))
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${origin}`,
    'Content-Type: multipart/form-data; boundary=x',
    'Content-Length: 100000',
  ]
  const part = '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x\r\n'
  socket.write(`${head.join('\r\n')}\r\n\r\n${part}`)
  await sleep(150)
  socket.destroy()
  await sleep(50)
}

test('people who hang up in the middle of a form take nobody else along', async () => {
  for (const path of [
    '/sign-in',
    '/deals/new',
    '/password/forgot',
    '/nowhere',
    '/api/auth/signin',
  ]) {
    await hangUp(path)
  }
  await sleep(500)
  const answer = await fetch(`${inject('portalUrl')}/sign-in`)
  expect(answer.status).toBe(200)
})

test('a form that is too large is told so, in words', async () => {
  const body = new Uint8Array(26 * 1024 * 1024)
  const headers = { origin: inject('portalUrl'), 'content-type': 'application/octet-stream' }
  const answer = await fetch(`${inject('portalUrl')}/sign-in`, { method: 'POST', body, headers })
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('larger than 25 MB')
})
