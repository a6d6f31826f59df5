import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { CannotStart } from './stop.ts'

export type Secrets = { auth: string; owner: string; app: string }

const fresh = (): string => randomBytes(32).toString('base64url')

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
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new CannotStart(`DATA_DIR: cannot write to ${folder} (${why})`)
  }
}

/** Secrets of a local trial, made once and kept beside its data. */
export function localSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  if (!fs.existsSync(file)) {
    const made: Secrets = { auth: fresh(), owner: fresh(), app: fresh() }
    fs.writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 })
    fs.renameSync(`${file}.new`, file)
  }
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}
