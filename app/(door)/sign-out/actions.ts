'use server'

import { redirect } from 'next/navigation'

import { mustComeFromHere } from '#app/_auth/origin'
import { closeSession } from '#app/_auth/session'
import { signOut as endSession } from '#db/people/end-sessions'

/** Ends the session of this browser, whoever holds it; a second press is no error. */
export async function signOut(): Promise<void> {
  await mustComeFromHere()
  const sid = await closeSession()
  if (sid) await endSession(sid)
  redirect('/sign-in')
}
