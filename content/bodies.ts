/// <reference types="mdx" />
/** The texts, compiled at build. A test holds this list against the folder. */
import type { MDXProps } from 'mdx/types'
import type { JSX } from 'react'

type Body = () => Promise<{ default: (props: MDXProps) => JSX.Element }>

const bodies: Readonly<Record<string, Body>> = {
  'start-on-the-customers-side': () => import('./playbooks/start-on-the-customers-side.mdx'),
  'ask-how-they-will-buy': () => import('./playbooks/ask-how-they-will-buy.mdx'),
  'their-words-their-numbers': () => import('./playbooks/their-words-their-numbers.mdx'),
  'guess-said-written-confirmed': () => import('./playbooks/guess-said-written-confirmed.mdx'),
}

export const bodySlugs: readonly string[] = Object.keys(bodies)

/** The text of a playbook, ready to show; undefined for a slug that is not on the shelf. */
export async function bodyOf(slug: string) {
  const body = Object.hasOwn(bodies, slug) ? bodies[slug] : undefined
  return body && (await body()).default
}
