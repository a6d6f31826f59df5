'use server'

import { getTranslations } from 'next-intl/server'
import { refresh } from 'next/cache'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireStaff } from '#app/_auth/session'
import { addComment } from '#db/comments/add'
import { addWorkNote } from '#db/review/note'

import type { Written } from './write-form.client'

export async function sendComment(dealId: string, _: Written, form: FormData): Promise<Written> {
  await mustComeFromHere()
  mustHoldOnly(form, ['comment', 'requirement', 'key'])
  const actor = await requireStaff('comment on deals')
  const text = textOf(form.get('comment'))
  const about = textOf(form.get('requirement'))
  const key = textOf(form.get('key'))
  const added = await addComment(actor, { dealId, requirement: about, key }, text)
  return answer({ text, about, key }, added, 'sent')
}

export async function keepNote(dealId: string, _: Written, form: FormData): Promise<Written> {
  await mustComeFromHere()
  mustHoldOnly(form, ['work-note', 'key'])
  const actor = await requireStaff('write work notes')
  const text = textOf(form.get('work-note'))
  const key = textOf(form.get('key'))
  return answer({ text, about: '', key }, await addWorkNote(actor, dealId, text, { key }), 'kept')
}

const textOf = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' ? value : ''

type Typed = { text: string; about: string; key: string }
type Kept = Awaited<ReturnType<typeof addComment>>

async function answer(typed: Typed, kept: Kept, said: 'sent' | 'kept'): Promise<Written> {
  const t = await getTranslations('review.talk')
  if (!kept.ok) {
    const field = kept.refusal === 'requirement-unknown' ? 'about' : 'text'
    const key = kept.refusal === 'sent-before' ? crypto.randomUUID() : typed.key
    return {
      ...typed,
      key,
      error: { field, text: t(`problems.${kept.refusal}`) },
      done: null,
    }
  }
  refresh()
  return { text: '', about: '', key: crypto.randomUUID(), error: null, done: t(said) }
}
