import { assess } from '#core/alignment/assess'
import { findingName } from '#core/alignment/finding'
import { readFacts } from '#core/buying-process/facts'
import { done, refuse, type Outcome } from '#core/shared/outcome'

/** A judgement as it is printed, with its findings by name; or which field could not be read, and why. */
export type Answer = Record<string, unknown> | { error: string }

/**
 * Judges many deals at once: a list of facts, or of things that hold `facts`, alone or under `vectors`.
 * The answers come in the same order, and one that cannot be read stops none of the others.
 */
export function answerAll(input: unknown): Outcome<Answer[], 'not-a-list'> {
  const list = hasKey(input, 'vectors') ? input.vectors : input
  return Array.isArray(list) ? done(list.map(answer)) : refuse('not-a-list')
}

function answer(given: unknown): Answer {
  const read = readFacts(hasKey(given, 'facts') ? given.facts : given)
  if (!read.ok) {
    const { field = '', problem = '' } = read.about ?? {}
    return { error: field === '' ? `facts: ${problem}` : `${field}: ${problem}` }
  }
  const { stage, settled, frontier, claimed, toSign, gap, laneDist, T50, T25, ...rest } = assess(
    read.value,
  )
  const { available, findings, score, light, category, status } = rest
  const place = { stage, settled, frontier, claimed, toSign, gap, laneDist, T50, T25, available }
  return { ...place, findings: findings.map(findingName), score, light, category, status }
}

const hasKey = <K extends string>(given: unknown, key: K): given is Record<K, unknown> =>
  typeof given === 'object' && given !== null && key in given
