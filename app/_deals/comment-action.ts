'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireDeed } from '#app/_auth/session'
import { addComment } from '#db/comments/add'

export type CommentState = {
  typed: string
  requirement: string
  key: string
  problems: { id: string; text: string }[]
} | null

/** Adds a comment from either side and shows it; what was typed comes back with what to correct. */
export async function comment(
  dealId: string,
  _before: CommentState,
  form: FormData,
): Promise<CommentState> {
  await mustComeFromHere()
  mustHoldOnly(form, ['body', 'requirement', 'key'])
  const actor = await requireDeed('comment on deals')
  const one = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const [typed, requirement, key] = [one('body'), one('requirement'), one('key')]
  const added = await addComment(actor, { dealId, requirement, key }, typed)
  if (!added.ok) {
    const t = await getTranslations('review.talk.problems')
    const id = added.refusal === 'requirement-unknown' ? 'requirement' : 'body'
    const next = added.refusal === 'sent-before' ? crypto.randomUUID() : key
    return { typed, requirement, key: next, problems: [{ id, text: t(added.refusal) }] }
  }
  const root = actor.kind === 'staff' ? '/desk/deals' : '/deals'
  redirect(`${root}/${dealId}?comment=${added.value.id}#comments`)
}
