/** The database keeps every text but these: a null character and half of a surrogate pair. */
export const isPlain = (text: string): boolean =>
  !/\p{Surrogate}/u.test(text) && !text.includes('\u0000')

const replacement = '\uFFFD'

/** What is searched for, without the blanks around it. A sign no stored text can hold finds nothing. */
export const soughtIn = (search: string): string =>
  search.trim().replaceAll(/[\p{Surrogate}\0]/gu, replacement)
