import 'server-only'
import { headers } from 'next/headers'

import { environment } from '#app/_env'
import { isFrom } from '#core/access/origin'

/** Thrown where a post does not come from a page of ours. */
export class ForeignOrigin extends Error {
  override name = 'ForeignOrigin'
}

/** Every action calls this before anything else. */
export async function mustComeFromHere(): Promise<void> {
  const sent = await headers()
  const { APP_URL } = environment()
  const here = APP_URL ? new URL(APP_URL).host : sent.get('host')
  const origin = sent.get('origin')
  const isOurs = isFrom(here, { origin, site: sent.get('sec-fetch-site') })
  if (!isOurs) throw new ForeignOrigin(`a form came from ${origin ?? 'nowhere'}`)
}

export async function visitor(): Promise<{ agent: string; address: string }> {
  const sent = await headers()
  return { agent: sent.get('user-agent') ?? '', address: sent.get('x-portal-address') ?? 'unknown' }
}
