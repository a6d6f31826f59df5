'use client'

import { usePathname } from 'next/navigation'

import { Go } from '#ui/go'

export type NavLink = { href: string; label: string; exact?: boolean | undefined }

/** A layout does not learn the path, so the browser's copy of these links says which one is current. */
export function NavLinks({ links }: { links: readonly NavLink[] }) {
  const path = usePathname()
  return links.map(({ href, label, exact }) => (
    <Go key={href} href={href} aria-current={currentness(path, href, exact)}>
      {label}
    </Go>
  ))
}

function currentness(
  path: string | null,
  href: string,
  exact = false,
): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return !exact && href !== '/' && path?.startsWith(`${href}/`) === true ? 'true' : undefined
}
