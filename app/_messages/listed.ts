/** Several things in one sentence: "a, b and c", or with `disjunction` "a, b or c". */
export const listed = (
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat('en-GB', { type }).format(items)
