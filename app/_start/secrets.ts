import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

import { CannotStart } from './stop.ts'

const Secrets = z.object({
  auth: z.string().min(32),
  owner: z.string().min(1),
  app: z.string().min(1),
})
export type Secrets = z.infer<typeof Secrets>

const fresh = (): string => randomBytes(32).toString('base64url')

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'garbled'

/** The data folder, made and tried: a start that could not write later must say so now. */
export function dataFolder(asked: string): string {
  const folder = path.resolve(asked)
  try {
    fs.mkdirSync(folder, { recursive: true })
    const probe = path.join(folder, `.probe-${process.pid}`)
    fs.writeFileSync(probe, '')
    fs.rmSync(probe)
    return folder
  } catch (error) {
    throw new CannotStart(
      `DATA_DIR: expected a folder to write to, and ${folder} is none (${codeOf(error)})`,
    )
  }
}

/** Secrets of a local trial, made once and kept beside its data. */
export function localSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  try {
    if (!fs.existsSync(file)) {
      const made: Secrets = { auth: fresh(), owner: fresh(), app: fresh() }
      fs.writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 })
      fs.renameSync(`${file}.new`, file)
    }
    return Secrets.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch (error) {
    throw new CannotStart(
      `DATA_DIR: cannot read ${file} (${codeOf(error)}); without it a new one is made at the next start`,
    )
  }
}
