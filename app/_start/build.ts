import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { CannotStart } from './stop.ts'

const rooms = ['app', 'content', 'core', 'db', 'public']
const loose = [
  'package-lock.json',
  'next.config.ts',
  'mdx-components.tsx',
  'instrumentation.ts',
  'proxy.ts',
  'tsconfig.json',
]
const stamp = '.next/portal-sources'

/** A fingerprint of what goes into a build: names and contents, so that a fresh checkout of the same is not "newer". */
export function fingerprint(): string {
  const hash = createHash('sha256').update(process.version)
  const files = rooms.flatMap((room) =>
    fs
      .readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
  for (const file of [...files, ...loose].toSorted()) {
    if (fs.existsSync(file)) hash.update(file).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

/** Builds when there is no build, or when the sources have changed since. */
export async function buildIfNeeded(): Promise<void> {
  const now = fingerprint()
  const built =
    fs.existsSync('.next/BUILD_ID') && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8')
  if (built === now) return
  console.log('Building, once for these sources …')
  const code = await new Promise<number | null>((ended) => {
    const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    child.stdout.resume()
    child.once('exit', ended)
  })
  if (code !== 0) throw new CannotStart('the build failed; its messages stand above')
  fs.writeFileSync(stamp, now)
}
