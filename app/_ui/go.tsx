import Link from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link inside the portal: fetched when it is pressed, never before. Long lists use plain `<a>`,
 * which costs the server less per row.
 */
export function Go({ href, ...rest }: { href: string } & Omit<ComponentProps<'a'>, 'href'>) {
  const { pathname, search, hash } = new URL(href, 'https://portal.example')
  return <Link {...rest} prefetch={false} href={{ pathname, search, hash }} />
}
