import fs from 'node:fs'
import { parseEnv } from 'node:util'

import { expect, test } from 'vitest'

import { parseEnvironment } from '#app/_env'

const example = parseEnv(fs.readFileSync('.env.example', 'utf8'))
const secret = 's'.repeat(32)
const databases = {
  DATABASE_URL: 'postgres://app:a@db.example/portal',
  DATABASE_OWNER_URL: 'postgres://owner:o@db.example/portal',
  AUTH_SECRET: secret,
}

// A folder has no shape that could be wrong; the starter tries it.
const garbled: Readonly<Record<string, readonly string[]>> = {
  PORT: ['abc', '0', '65536', '0x50', '-1', '3000.5', '3000 '],
  HOST: ['not a host', 'http://localhost'],
  APP_URL: ['portal.example', 'https://', 'ftp://portal.example', 'https://portal.example/desk'],
  DATABASE_URL: ['portal', 'mysql://app:a@db.example/portal', 'postgres://app:a@db.example'],
  DATABASE_OWNER_URL: ['postgres://[db/portal', 'postgres://db.example/portal'],
  DEMO_WORLD: ['yes', '2', 'true'],
  DATA_DIR: [],
  AUTH_SECRET: ['short'],
  SMTP_URL: ['mail.example', 'smtp://', 'http://mail.example'],
  MAIL_FROM: ['portal', 'Portal <portal>', 'a@b.example, c@d.example'],
  PROXY_HOPS: ['many', '-1', '6', '1.5'],
  PORTAL_PG_USER: ['no body', '../nobody'],
}

function problemsOf(source: Record<string, string | undefined>): readonly string[] {
  const parsed = parseEnvironment(source)
  return parsed.ok ? [] : parsed.problems
}

test('every variable of the example is tried with garbage, and the example itself starts', () => {
  expect(Object.keys(garbled).toSorted()).toEqual(Object.keys(example).toSorted())
  expect(problemsOf(example)).toEqual([])
})

test.each(
  Object.entries(garbled).flatMap(([name, values]) => values.map((value) => [name, value])),
)('%s=%s is refused by its name and what was expected', (name = '', value = '') => {
  const problems = problemsOf({ ...databases, [name]: value })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(new RegExp(`^${name}: expected `))
  expect(problems[0]).not.toContain('\n')
})

test('nothing set is a local trial on this machine alone', () => {
  const parsed = parseEnvironment({ APP_URL: '', DATABASE_URL: '' })
  expect(parsed).toMatchObject({
    ok: true,
    value: { PORT: 3000, HOST: '127.0.0.1', PROXY_HOPS: 0 },
  })
})

test('a named database asks for its owner and for a secret of its own', () => {
  expect(problemsOf({ DATABASE_URL: databases.DATABASE_URL })).toEqual([
    expect.stringMatching(/^DATABASE_OWNER_URL: expected /),
    expect.stringMatching(/^AUTH_SECRET: expected /),
  ])
  expect(problemsOf({ DATABASE_OWNER_URL: databases.DATABASE_OWNER_URL })).toEqual([
    expect.stringMatching(/^DATABASE_URL: expected /),
  ])
  expect(problemsOf(databases)).toEqual([])
})

test('no problem repeats a password', () => {
  const [problem = ''] = problemsOf({ ...databases, DATABASE_URL: 'postgres://app:geheim@[x/y' })
  expect(problem).not.toContain('geheim')
})

test('an origin is kept without the slash people type after it', () => {
  const parsed = parseEnvironment({ APP_URL: 'https://portal.example:8443/' })
  expect(parsed).toMatchObject({ ok: true, value: { APP_URL: 'https://portal.example:8443' } })
})
