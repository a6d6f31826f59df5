import { createElement } from 'react'

import type { bodyOf } from '#content/bodies'
import type { Playbook } from '#content/catalog'
import { roundQuotes } from '#content/quotes'
import { dayText } from '#ui/day'

import { blocksOf } from './blocks'
import { plainParts, type PlainWords } from './parts'

type Body = NonNullable<Awaited<ReturnType<typeof bodyOf>>>

/** A whole playbook in words: what the page shows, to be pasted anywhere. It ends with a line end. */
export function textOf(playbook: Playbook, body: Body, words: PlainWords): string {
  const { t, locale } = words
  const { id, title, summary, author, readingMinutes: minutes, published, modified } = playbook
  const written = t('plain.written', {
    author,
    published: dayText(published, locale),
    modified: dayText(modified, locale),
  })
  const told = blocksOf(createElement(body, { components: plainParts(words) }))
  const head = [title, summary, `${id}. ${t('minutes', { minutes })}.`]
  return `${roundQuotes([...head, ...told, `\n${written}`].join('\n\n'))}\n`
}
