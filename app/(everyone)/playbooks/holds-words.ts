import type { Playbook } from '#content/catalog'

/** Whether title and summary hold every word asked for, in any order and case; no words ask for nothing. */
export function holdsWords({ title, summary }: Playbook, asked = ''): boolean {
  const text = `${title} ${summary}`.toLowerCase()
  // Readers type a straight apostrophe; the shelf shows a round one.
  const words = asked.toLowerCase().replaceAll("'", '’').split(/\s+/)
  return words.every((word) => text.includes(word))
}
