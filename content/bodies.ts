/** The texts, compiled at build. */
import type { MDXProps } from 'mdx/types'
import type { JSX } from 'react'

import { playbookBySlug } from '#content/catalog'

type Text = { default: (props: MDXProps) => JSX.Element }

/** The text of a playbook, ready to show; undefined for a slug that is not on the shelf. */
export async function bodyOf(slug: string): Promise<Text['default'] | undefined> {
  if (!playbookBySlug(slug)) return undefined
  const text: Text = await import(`./playbooks/${slug}.mdx`)
  return text.default
}
