/**
 * Writers type straight quotation marks; readers get the round ones. A mark opens at the start of a word and
 * closes everywhere else.
 */
export const roundQuotes = (text: string): string =>
  text
    .replaceAll(/(?<=^|[\s([–])"(?=\S)(?![\s.,;:!?)])/g, '“')
    .replaceAll('"', '”')
    .replaceAll(/(?<=^|[\s([–“])'(?=\p{L})/gu, '‘')
    .replaceAll("'", '’')
