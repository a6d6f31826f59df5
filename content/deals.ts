/** Reads the deals that texts tell of; what they must hold is the rules' to say. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(process.cwd(), 'content', 'deals')
const named = (file: string): string => file.replace(/\.json$/, '')

/** Every worked deal by the name of its file, as it was written. */
export const workedDeals: ReadonlyMap<string, unknown> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [named(file), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
)
