/** A text without its front matter. */
export const bodyOfText = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '')

/** What a reader reads: no tags, no table rules, no link targets, no marks of Markdown. */
export const readable = (body: string): string =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/^\s*\|[-|: ]+\|\s*$/gm, '')
    .replaceAll(/\]\([^)]*\)/g, '] ')
    .replaceAll(/[|*_[\]#]/g, ' ')

export const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** Sentences of running text. Tables and headings are none, and what stands in quotes is the speaker's. */
export function sentencesOf(body: string): string[] {
  return body
    .replaceAll(/^\s*(\|.*|#.*)$/gm, '')
    .replaceAll(/<(?:Proof|Sum|StagePath)[^>]*>/g, '')
    .split(/\n\s*\n|\n(?=- )|<[^>]+>/)
    .flatMap((paragraph) =>
      paragraph
        .replaceAll(/"[^"]*"|“[^”]*”/g, (quote) => (/[.!?]"?”?$/.test(quote) ? 'quote.' : 'quote'))
        .split(/(?<=[.!?][*_]{0,2})\s+/),
    )
    .map((sentence) => wordsIn(readable(sentence)).join(' '))
    .filter((sentence) => sentence !== '')
}
