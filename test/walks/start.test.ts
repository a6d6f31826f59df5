import { once } from 'node:events'
import fs from 'node:fs'
import { Agent, get } from 'node:http'
import { createServer } from 'node:net'
import path from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { alive, freePort } from '#db/embedded/process'
import { failedStart, gone, postgresOf, someFolder, starter } from '#test/support/starter'

// The promise is 2 s on a machine that does nothing else.
const stopMs = 5000
const readyMs = 60_000
const folders: string[] = []
const folder = () => {
  const made = someFolder()
  folders.push(made)
  return made
}
afterAll(() => {
  for (const one of folders) fs.rmSync(one, { recursive: true, force: true })
})

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534 }

test('what cannot go on says so in one line, ends with 1 and leaves nothing behind', async () => {
  const port = String(await freePort())
  const taken = createServer().listen(Number(port), '127.0.0.1')
  await once(taken, 'listening')
  const named = {
    DATABASE_URL: 'postgres://app:secret@127.0.0.1:1/portal',
    DATABASE_OWNER_URL: 'postgres://owner:secret@127.0.0.1:1/portal',
    AUTH_SECRET: 's'.repeat(32),
  }
  const cases: [Record<string, string>, RegExp][] = [
    [{ PORT: port }, /^PORT: \d+ on 127\.0\.0\.1 is already taken/],
    [{ PORT: 'abc' }, /^PORT: expected a whole number/],
    [{ APP_URL: 'portal' }, /^APP_URL: expected/],
    [{ HOST: '192.0.2.1' }, /^HOST: expected/],
    [{ DATA_DIR: '/dev/null/data' }, /^DATA_DIR: expected a folder to write to/],
    [{ ...named }, /^DATABASE_OWNER_URL: cannot reach the database \(connect ECONNREFUSED/],
    [{ ...named, AUTH_SECRET: '' }, /^AUTH_SECRET: expected/],
  ]
  if (isRoot) {
    cases.push([{ PORTAL_PG_USER: 'root' }, /^PORTAL_PG_USER: expected/])
    cases.push([{ PORTAL_PG_USER: 'nosuchone' }, /^PORTAL_PG_USER: expected/])
  }
  await Promise.all(
    cases.map(async ([set, expected]) => {
      const data = folder()
      const { code, lines } = await failedStart({ DATA_DIR: data, ...set })
      expect(lines).toEqual([expect.stringMatching(expected)])
      expect(code).toBe(1)
      expect(fs.existsSync(path.join(data, 'postgres/pg'))).toBe(false)
    }),
  )
  taken.close()
})

test.skipIf(!isRoot)('a folder that only root may write to is named to a plain user', async () => {
  const { code, lines } = await failedStart({ DATA_DIR: folder() }, nobody)
  expect(lines).toEqual([expect.stringMatching(/^DATA_DIR: expected .*EACCES/)])
  expect(code).toBe(1)
})

test(
  'the first start tells all a newcomer needs, and Ctrl-C stops everything',
  async () => {
    const data = folder()
    const first = await starter({ DATA_DIR: data }, { npm: true, detached: true })
    await first.ready
    const said = first.said()
    expect(said).toContain(`Customer Core is ready: ${first.url}`)
    expect(said).toMatch(/Demo people, all with the password \S{12,}/)
    for (const role of ['partner seller', 'partner leader', 'reviewer', 'vendor admin']) {
      expect(said).toMatch(new RegExp(`^  ${role}, \\w+ .* \\S+@\\S+\\.example$`, 'm'))
    }
    expect(said).toContain(`${first.url}/desk/letters`)

    const second = await failedStart({ DATA_DIR: data })
    expect(second.lines).toEqual([
      expect.stringMatching(/^DATA_DIR: .* is in use by another start/),
    ])
    expect(second.code).toBe(1)

    const agent = new Agent({ keepAlive: true })
    const status = await new Promise((answered) => {
      get(`${first.url}/sign-in`, { agent }, (response) => {
        response.resume().once('end', () => answered(response.statusCode))
      })
    })
    expect(status).toBe(200)
    const postgres = postgresOf(data)
    expect(alive(postgres)).toBe(true)
    const since = Date.now()
    process.kill(-(first.child.pid ?? 0), 'SIGINT')
    await first.ended
    expect(await gone(postgres, stopMs)).toBe(true)
    expect(Date.now() - since).toBeLessThan(stopMs)
    await expect(fetch(first.url)).rejects.toThrow('fetch failed')
    expect(first.said().slice(said.length).trim()).toBe('')
  },
  readyMs,
)

test(
  'after kill -9 the next start recovers by itself and keeps all data',
  async () => {
    const data = folder()
    const strays = `data:text/javascript,setTimeout(()=>Promise.reject(new Error('a stray')),400)`
    const first = await starter({ DATA_DIR: data })
    await first.ready
    const orphan = postgresOf(data)
    first.child.kill('SIGKILL')
    await first.ended
    expect(alive(orphan)).toBe(true)

    const second = await starter({ DATA_DIR: data, NODE_OPTIONS: `--import="${strays}"` })
    await second.ready
    expect(postgresOf(data)).toBe(orphan)
    expect(second.said()).not.toContain('Building')
    expect(second.said()).toMatch(/unhandled rejection Error: a stray/)
    expect((await fetch(`${second.url}/sign-in`)).status).toBe(200)
    second.child.kill('SIGKILL')
    process.kill(orphan, 'SIGKILL')
    await second.ended

    const third = await starter({ DATA_DIR: data })
    await third.ready
    expect(third.said()).toContain('amina.okafor@brightwater.example')
    const postgres = postgresOf(data)
    third.child.kill('SIGTERM')
    expect(await third.ended).toBe(143)
    expect(await gone(postgres, stopMs)).toBe(true)
  },
  readyMs,
)
