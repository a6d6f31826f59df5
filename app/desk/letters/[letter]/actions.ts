'use server'

import { notFound, redirect } from 'next/navigation'

import { mustComeFromHere } from '#app/_auth/origin'
import { requireStaff } from '#app/_auth/session'
import { resend } from '#db/letters/resend'

export async function sendAgain(id: string): Promise<void> {
  await mustComeFromHere()
  const actor = await requireStaff('see letters')
  const sent = await resend(actor, id)
  if (!sent.ok) notFound()
  redirect(`/desk/letters/${id}?again`)
}
