/** A text without its front matter. */
export const bodyOfText = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '')

/** Components that stand within a sentence belong to it; a stage that the rules print counts as a word. */
const flowing = (body: string): string =>
  body.replaceAll(/<At [^>]*\/>/g, 'Stage').replaceAll(/<\/?(?:Term|Fact)\b[^>]*>/g, '')

/** What a reader reads: no tags, no table rules, no link targets, no marks of Markdown. */
export const readable = (body: string): string =>
  flowing(body)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/^\s*\|[-|: ]+\|\s*$/gm, '')
    .replaceAll(/\]\([^)]*\)/g, '] ')
    .replaceAll(/[|*_[\]#]/g, ' ')

export const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** Sentences of running text. Tables and headings are none, and what stands in quotes is the speaker's. */
export function sentencesOf(body: string): string[] {
  return flowing(body)
    .replaceAll(/^\s*(\|.*|#.*)$/gm, '')
    .replaceAll(/<(?:Proof|Sum|StagePath|DealAt)[^>]*>/g, '')
    .split(/\n\s*\n|\n(?=- )|<[^>]+>/)
    .flatMap((paragraph) =>
      paragraph
        .replaceAll(/"[^"]*"|“[^”]*”/g, (quote) => (/[.!?]"?”?$/.test(quote) ? 'quote.' : 'quote'))
        .split(/(?<=[.!?][*_]{0,2})\s+/),
    )
    .map((sentence) => wordsIn(readable(sentence)).join(' '))
    .filter((sentence) => sentence !== '')
}
