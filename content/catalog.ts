/** Lists and checks what is on the shelves. Bodies are compiled at build; only front matter is read here. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { VFile } from 'vfile'
import { matter } from 'vfile-matter'
import { prettifyError } from 'zod'

import { PlaybookMatter } from '#content/frontmatter'
import { roundQuotes } from '#content/quotes'

export type Heading = { id: string; text: string }
/** `sums`: names of the sums that its text works out. */
export type Playbook = PlaybookMatter & { headings: Heading[]; sums: string[] }

const folder = join(process.cwd(), 'content', 'playbooks')

/** The same address that the compiler gives a heading. */
const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

/** Reads one file; throws with its name and the line that is wrong. */
export function readPlaybook(name: string, text: string): Playbook {
  const file = new VFile({ path: name, value: text })
  matter(file, { strip: true })
  const read = PlaybookMatter.safeParse(file.data['matter'])
  if (!read.success) throw new Error(`${name}: ${prettifyError(read.error)}`)
  if (name !== `${read.data.slug}.mdx`) throw new Error(`${name}: the slug is ${read.data.slug}`)
  const headings = [...String(file).matchAll(/^## (.+)$/gm)].map(([, heading = '']) => {
    const words = heading.trim()
    return { id: anchorOf(words), text: roundQuotes(words) }
  })
  const sums = [...String(file).matchAll(/<Sum name="([^"]+)"/g)].map(([, sum = '']) => sum)
  const title = roundQuotes(read.data.title)
  const summary = roundQuotes(read.data.summary)
  return { ...read.data, title, summary, headings, sums }
}

/** Every playbook there is, in the order of its number. */
export const playbooks: readonly Playbook[] = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => readPlaybook(name, readFileSync(join(folder, name), 'utf8')))
  .toSorted((a, b) => a.id.localeCompare(b.id))

const byId = new Map(playbooks.map((playbook) => [playbook.id, playbook]))
const bySlug = new Map(playbooks.map((playbook) => [playbook.slug, playbook]))

/** The playbook with this number, or undefined while it is not written yet. */
export const playbookById = (id: string): Playbook | undefined => byId.get(id)
export const playbookBySlug = (slug: string): Playbook | undefined => bySlug.get(slug)

/** Its neighbours on the shelf; none at the ends. */
export function neighboursOf({ id }: Playbook): { previous?: Playbook; next?: Playbook } {
  const at = playbooks.findIndex((playbook) => playbook.id === id)
  const [previous, next] = [playbooks[at - 1], playbooks[at + 1]]
  return { ...(previous && { previous }), ...(next && { next }) }
}
