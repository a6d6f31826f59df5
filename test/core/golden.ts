import { readFileSync } from 'node:fs'

import { z } from 'zod'

import { FactsSchema, type Facts } from '#core/buying-process/facts'

/** A golden file: inputs and answers worked out by another program than ours. */
export function goldenFile(
  name: 'alignment' | 'boundaries' | 'extra' | 'forecast' | 'templates',
): unknown {
  return JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'))
}

const Vectors = z.object({
  vectors: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      facts: FactsSchema,
      expected: z.record(z.string(), z.unknown()),
    }),
  ),
})

export const { vectors } = Vectors.parse(goldenFile('alignment'))

/** A fresh copy of the facts of one golden case, free to be changed. */
export function factsOf(id: string): Facts {
  const vector = vectors.find((candidate) => candidate.id === id)
  if (!vector) throw new Error(`No golden case ${id}`)
  return structuredClone(vector.facts)
}
