import { playbookById } from '#content/catalog'

/** The first of these playbooks that is on the shelf, opened for a deal; none while none is written. */
export function playbookLink(
  ids: readonly string[],
  dealId: string | null,
): { href: string; title: string } | undefined {
  const book = ids.map((id) => playbookById(id)).find((one) => one !== undefined)
  if (!book) return undefined
  const query = dealId === null ? '' : `?deal=${dealId}`
  return { href: `/playbooks/${book.slug}${query}`, title: book.title }
}
