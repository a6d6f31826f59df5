const run = 6

const runsOf = (words: readonly string[]): Set<string> => {
  const plain = words.map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
  return new Set(plain.slice(run - 1).map((_, at) => plain.slice(at, at + run).join(' ')))
}

/** Which part of the shorter text's six-word runs stands in the other, 0 to 1. */
export function sharedRuns(one: readonly string[], other: readonly string[]): number {
  const [few, many] = [runsOf(one), runsOf(other)].toSorted((a, b) => a.size - b.size)
  if (!few || !many || few.size === 0) return 0
  return [...few].filter((words) => many.has(words)).length / few.size
}
