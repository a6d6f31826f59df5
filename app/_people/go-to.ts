import type { Route } from 'next'
import { redirect } from 'next/navigation'

import { localPath } from '#core/people/local-path'

const isOurs = (path: string): path is Route => localPath(path) === path

/** Redirects inside the portal and nowhere else; the front page when the path is not ours. */
export function goTo(path: string): never {
  redirect(isOurs(path) ? path : '/sign-in')
}
