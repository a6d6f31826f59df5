'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireDeed } from '#app/_auth/session'
import { addComment } from '#db/comments/add'

export type CommentState = { typed: string; problem: string } | null

/** Adds a comment from either side and shows it; what was typed comes back with what to correct. */
export async function comment(
  dealId: string,
  _before: CommentState,
  form: FormData,
): Promise<CommentState> {
  await mustComeFromHere()
  mustHoldOnly(form, ['body'])
  const actor = await requireDeed('comment on deals')
  const body = form.get('body')
  const typed = typeof body === 'string' ? body : ''
  const added = await addComment(actor, { dealId }, typed)
  if (!added.ok) {
    const t = await getTranslations('deals.page.comments.mistakes')
    return { typed, problem: t(added.refusal) }
  }
  const root = actor.kind === 'staff' ? '/desk/deals' : '/deals'
  redirect(`${root}/${dealId}?comment=${added.value.id}#comments`)
}
