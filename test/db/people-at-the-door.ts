import { eq } from 'drizzle-orm'

import { system } from '#core/access/actor'
import { tx } from '#db/client'
import { hashPassword } from '#db/people/passwords'
import { signIn } from '#db/people/sign-in'
import { letters } from '#db/schema/ledger'
import { credentials, users } from '#db/schema/people'

export const door = system('test')
export const home = { agent: 'Firefox', address: '192.0.2.1' }
export const oldPassword = 'an old kettle hums'
export const guest = {
  name: 'Ida Holm',
  password: 'the kettle hums at six',
  timeZone: 'Europe/Oslo',
}

export const hoursFromNow = (count: number): Date => new Date(Date.now() + count * 3_600_000)

/** Gives a person the old password and tells the address to sign in with. */
export async function withPassword(userId: string): Promise<string> {
  const passwordHash = await hashPassword(oldPassword)
  return tx(door, async (t) => {
    await t.insert(credentials).values({ userId, passwordHash, changedAt: new Date() })
    const [user] = await t.select().from(users).where(eq(users.id, userId))
    return user?.email ?? ''
  })
}

/** Signs in with the old password and tells the session id. */
export async function come(email: string, now = new Date()): Promise<string> {
  const came = await signIn({ email, password: oldPassword }, home, now)
  if (!came.ok) throw new Error(came.refusal)
  return came.value.sid
}

export const lettersTo = (email: string) =>
  tx(door, (t) =>
    t.select().from(letters).where(eq(letters.toAddress, email)).orderBy(letters.createdAt),
  )

export const tokenOf = (letter: { facts: Record<string, unknown> } | undefined): string => {
  const token = letter?.facts['token']
  return typeof token === 'string' ? token : ''
}

/** The token of the last letter to this address. */
export const tokenFor = async (email: string): Promise<string> =>
  tokenOf((await lettersTo(email)).at(-1))
