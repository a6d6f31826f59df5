import 'server-only'
import { headers } from 'next/headers'

import { environment } from '#app/_env'

/** Thrown where a post does not come from a page of ours. */
export class ForeignOrigin extends Error {
  override name = 'ForeignOrigin'
}

/**
 * Every action calls this before anything else. A browser always names the origin of a post; one without
 * a name passes only when it says that it comes from the same site.
 */
export async function mustComeFromHere(): Promise<void> {
  const sent = await headers()
  const { APP_URL } = environment()
  const here = APP_URL ? new URL(APP_URL).host : sent.get('host')
  const origin = sent.get('origin')
  const foreign = origin ? hostOf(origin) !== here : sent.get('sec-fetch-site') !== 'same-origin'
  if (foreign) throw new ForeignOrigin(`a form came from ${origin ?? 'nowhere'}`)
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : ''
}

export async function visitor(): Promise<{ agent: string; address: string }> {
  const sent = await headers()
  return { agent: sent.get('user-agent') ?? '', address: sent.get('x-portal-address') ?? 'unknown' }
}
