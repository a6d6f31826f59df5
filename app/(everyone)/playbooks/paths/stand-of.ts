import { type Playbook, playbookById } from '#content/catalog'
import type { ReadingPath } from '#content/paths'
import type { Reads } from '#db/playbooks/reads-of'

export type Step = { book: Playbook; why: string; own: Date | null }

/** A path with its playbooks, and how far along it one reader is: `next` is the first one not opened. */
export function standOf({ books }: ReadingPath, reads: ReadonlyMap<string, Reads>) {
  const steps: Step[] = books.flatMap(({ id, why }) => {
    const book = playbookById(id)
    return book ? [{ book, why, own: reads.get(id)?.own ?? null }] : []
  })
  return {
    steps,
    minutes: steps.reduce((sum, { book }) => sum + book.readingMinutes, 0),
    opened: steps.filter(({ own }) => own !== null).length,
    next: steps.find(({ own }) => own === null),
  }
}
