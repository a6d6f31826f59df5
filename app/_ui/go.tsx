import Link from 'next/link'
import type { ComponentProps } from 'react'

type Passed = 'children' | 'className' | 'id' | 'title' | 'rel' | 'aria-current' | 'aria-label'

/**
 * A link inside the portal: fetched when it is pressed, never before. Long lists use plain `<a>`,
 * which costs the server less per row.
 */
export function Go({ href, ...rest }: { href: string } & Pick<ComponentProps<'a'>, Passed>) {
  const { pathname, search, hash } = new URL(href, 'https://portal.example')
  return <Link {...rest} prefetch={false} href={{ pathname, search, hash }} />
}
