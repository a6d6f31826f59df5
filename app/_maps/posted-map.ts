import { mostStages } from '#core/mapping/map'
import type { TypedStage } from '#core/mapping/read-map'

/** One row more than a map may hold, so that somebody who adds too many is told so. */
export const mostRows = mostStages + 1
const rows = Array.from({ length: mostRows }, (_, at) => at + 1)

/** Every field the form of a map has. */
export const mapFields: readonly string[] = [
  'intent',
  'version',
  'preset',
  'note',
  'unmapped',
  ...rows.flatMap((row) => ['key', 'label', 'fit', 'category'].map((part) => `${part}.${row}`)),
]

export type PostedMap = {
  intent: string
  version: number
  preset: string
  note: string
  unmapped: boolean
  rows: TypedStage[]
}

/** A map as its form sends it, exactly as typed. */
export function postedMap(form: FormData): PostedMap {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const version = Number(text('version'))
  return {
    intent: text('intent'),
    version: Number.isInteger(version) ? version : 0,
    preset: text('preset'),
    note: text('note'),
    unmapped: text('unmapped') === 'yes',
    rows: rows
      .filter((row) => form.has(`label.${row}`))
      .map((row) => ({
        key: text(`key.${row}`),
        label: text(`label.${row}`),
        fit: form.getAll(`fit.${row}`).filter((value) => typeof value === 'string'),
        category: text(`category.${row}`),
      })),
  }
}
