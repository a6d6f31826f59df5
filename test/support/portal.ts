import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import type { TestProject } from 'vitest/node'

import { freePort } from '#db/embedded/process'

declare module 'vitest' {
  interface ProvidedContext {
    portalUrl: string
    password: string
  }
}

const patienceMs = 240_000

/**
 * The portal as a newcomer starts it, on a free port with a data folder of its own. While working on a walk,
 * PORTAL_URL and PORTAL_PASSWORD name one that runs already.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['PORTAL_URL']
  if (running) {
    project.provide('portalUrl', running)
    project.provide('password', process.env['PORTAL_PASSWORD'] ?? '')
    return async () => {}
  }
  const port = await freePort()
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-walk-'))
  fs.chmodSync(data, 0o755)
  const set = { PORT: String(port), DATA_DIR: data, APP_URL: '', DATABASE_URL: '', SMTP_URL: '' }
  const child = spawn(process.execPath, ['app/_start/main.mjs'], {
    env: { ...process.env, ...set, NODE_ENV: 'production', VITEST: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ready = new Promise<void>((up, failed) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('stop with Ctrl-C')) up()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) =>
      failed(new Error(`the portal ended with ${String(code)}: ${said}`)),
    )
    setTimeout(() => failed(new Error(`the portal was not ready: ${said}`)), patienceMs).unref()
  })
  await ready
  const password = /all with the password (\S+)/.exec(said)?.[1] ?? ''
  project.provide('portalUrl', `http://localhost:${port}`)
  project.provide('password', password)
  return async () => {
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    await ended
    fs.rmSync(data, { recursive: true, force: true })
  }
}
