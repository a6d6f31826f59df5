'use client'

import { usePathname } from 'next/navigation'

import { Go } from '#ui/go'

export type NavLink = {
  href: string
  label: string
  exact?: boolean | undefined
  /** Addresses of other rooms this link stands for. */
  within?: readonly string[] | undefined
}

/** A layout does not learn the path, so the browser's copy of these links says which one is current. */
export function NavLinks({ links }: { links: readonly NavLink[] }) {
  const path = usePathname()
  return links.map(({ href, label, exact, within }) => (
    <Go key={href} href={href} aria-current={currentness(path ?? '', { href, exact, within })}>
      {label}
    </Go>
  ))
}

function currentness(
  path: string,
  { href, exact = false, within = [] }: Omit<NavLink, 'label'>,
): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  const isInside = (room: string) => path === room || path.startsWith(`${room}/`)
  if (within.some(isInside)) return 'true'
  return !exact && href !== '/' && isInside(href) ? 'true' : undefined
}
