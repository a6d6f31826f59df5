import 'server-only'
import { getServerSession } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'

import { authOptions, sessionCookie } from '#app/_auth/options'
import { authSecret } from '#app/_env'
import type { PartnerActor, Person, StaffActor } from '#core/access/actor'
import { type Deed, may } from '#core/access/may'
import { longestSessionMs } from '#core/people/session'
import { personOfSession, type SignedIn } from '#db/people/person-of-session'

const sidOfCookie = async (): Promise<string> => {
  const session = await getServerSession(authOptions())
  return session?.sid ?? ''
}

/** Who is asking, or null; one look-up a request. */
export const whoIsAsking = cache(async (): Promise<SignedIn | null> => {
  const sid = await sidOfCookie()
  return sid ? personOfSession(sid) : null
})

/** The person signed in; a stranger is sent to the front door and then to the page asked for. */
export async function requireActor(): Promise<Person> {
  const signedIn = await whoIsAsking()
  if (signedIn) return signedIn.person
  const path = (await headers()).get('x-portal-path') ?? '/'
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
}

/** As requireActor, and the page does not exist for whoever may not do this. */
export async function requireDeed(deed: Deed): Promise<Person> {
  const actor = await requireActor()
  if (!may(actor, deed)) notFound()
  return actor
}

export async function requireStaff(deed: Deed = 'see desk'): Promise<StaffActor> {
  const actor = await requireDeed(deed)
  if (actor.kind !== 'staff') notFound()
  return actor
}

export async function requirePartner(deed: Deed = 'read own deals'): Promise<PartnerActor> {
  const actor = await requireDeed(deed)
  if (actor.kind !== 'partner') notFound()
  return actor
}

/** Puts the session id into the browser, signed and encrypted as next-auth reads it. */
export async function openSession(sid: string): Promise<void> {
  const maxAge = longestSessionMs / 1000
  const { name, options } = sessionCookie()
  const token = await encode({ token: { sid }, secret: authSecret(), maxAge })
  ;(await cookies()).set(name, token, { ...options, maxAge })
}

export async function closeSession(): Promise<string> {
  const sid = await sidOfCookie()
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
  return sid
}
