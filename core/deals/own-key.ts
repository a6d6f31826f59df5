/**
 * A key for a stage or requirement a customer made up, told by its words and unlike every key in use. It is never
 * shown; the words are.
 */
export function ownKey(words: string, taken: readonly string[]): string {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '')
    .slice(0, 40)
  const base = `OWN_${plain === '' ? 'STEP' : plain}`
  const used = new Set(taken)
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}_${count}`
    if (!used.has(key)) return key
  }
}
