import { neighboursOf, type Playbook, playbookById } from '#content/catalog'
import { pathByKey, paths, type ReadingPath } from '#content/paths'

/** Where a playbook stands on a path: the first is 1. */
export type Place = { path: ReadingPath; at: number; all: number }

/** The books of a path that are on the shelf, in the order of reading. */
const booksOf = (path: ReadingPath): Playbook[] =>
  path.books.map(({ id }) => playbookById(id)).filter((book) => book !== undefined)

function placeOn(path: ReadingPath, { id }: Playbook): Place | undefined {
  const books = booksOf(path)
  const at = books.findIndex((book) => book.id === id) + 1
  return at === 0 ? undefined : { path, at, all: books.length }
}

/** Every path that a playbook is part of. */
export const placesOf = (playbook: Playbook): Place[] =>
  paths.map((path) => placeOn(path, playbook)).filter((place) => place !== undefined)

/** The path a reader follows; none when the playbook is not on it. */
export function placeAlong(key: string | undefined, playbook: Playbook): Place | undefined {
  const path = key === undefined ? undefined : pathByKey(key)
  return path && placeOn(path, playbook)
}

type Around = { previous?: Playbook | undefined; next?: Playbook | undefined }

/** The playbooks before and after: on the reader's path, or else on the shelf. */
export function around(playbook: Playbook, place: Place | undefined): Around {
  if (!place) return neighboursOf(playbook)
  const books = booksOf(place.path)
  return { previous: books[place.at - 2], next: books[place.at] }
}
