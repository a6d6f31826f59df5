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
  mustHoldOnly(form, ['comment'])
  const actor = await requireStaff('comment on deals')
  const text = textOf(form.get('comment'))
  return answer(text, await addComment(actor, { dealId }, text), 'sent')
}

export async function keepNote(dealId: string, _: Written, form: FormData): Promise<Written> {
  await mustComeFromHere()
  mustHoldOnly(form, ['work-note'])
  const actor = await requireStaff('write work notes')
  const text = textOf(form.get('work-note'))
  return answer(text, await addWorkNote(actor, dealId, text), 'kept')
}

const textOf = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' ? value : ''

type Kept = Awaited<ReturnType<typeof addComment>>

async function answer(text: string, kept: Kept, said: 'sent' | 'kept'): Promise<Written> {
  const t = await getTranslations('review.talk')
  if (!kept.ok) return { text, error: t(`problems.${kept.refusal}`), done: null }
  refresh()
  return { text: '', error: null, done: t(said) }
}
