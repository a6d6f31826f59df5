import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { isHttps } from '#app/_env'
import { type Door, doorOf, type Visit, visitOf } from '#db/customer/front-door'

const cookieName = () => (isHttps() ? '__Secure-portal.customer' : 'portal.customer')

/** The address of a link's pages. The token is a stranger's text until it was looked up. */
export const customerPath = (token: string) => `/customer/${encodeURIComponent(token)}` as const

/**
 * Who asks by a link that lives, or null: then its pages say that it is over, whatever the reason. Looked up once
 * a request.
 */
export const requireLink = cache((token: string): Promise<Door | null> => doorOf(token))

const visitFor = cache(async (token: string): Promise<Visit | null> => {
  const visit = (await cookies()).get(cookieName())?.value ?? ''
  return visit === '' ? null : visitOf(token, visit)
})

/**
 * The buyer whose mailbox got the code that this browser gave; others are sent to ask for one. Null when the link
 * is over.
 */
export async function requireCustomer(token: string): Promise<Visit | null> {
  const visit = await visitFor(token)
  if (visit) return visit
  if (!(await requireLink(token))) return null
  redirect(`${customerPath(token)}/code`)
}

/** Lets this browser in until `until`. The cookie goes to the pages of this link and no further. */
export async function letIn(token: string, { visit, until }: { visit: string; until: Date }) {
  ;(await cookies()).set(cookieName(), visit, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(),
    path: customerPath(token),
    expires: until,
  })
}
