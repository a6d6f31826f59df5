'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireDeed } from '#app/_auth/session'
import { playbookBySlug } from '#content/catalog'
import { changeNote } from '#db/notes/change-note'
import { deleteNote } from '#db/notes/delete-note'
import { keepNote } from '#db/notes/keep-note'

import { Asked, bookHref, type Where } from './where'

type Problem = { id: string; text: string }
/** What was typed, and what to do about it. */
export type NoteState = { typed: string; deal: string; key: string; problems: Problem[] } | null
/**
 * What was typed for which note. `stands`: the words that came in between. With a `key` the note is gone, and
 * the words may be kept as another.
 */
export type ChangeState = {
  id: string
  deal: string
  typed: string
  seen: string
  stands?: string | undefined
  key?: string | undefined
  problems: Problem[]
} | null

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
const pageOf = (slug: string, where: Where, noted: string) =>
  `${bookHref(slug, Asked.parse(where), { noted })}#your-notes` as const

/** Keeps the line below an exercise on the deal chosen, and shows it. */
export async function keep(
  slug: string,
  where: Where,
  _before: NoteState,
  form: FormData,
): Promise<NoteState> {
  await mustComeFromHere()
  mustHoldOnly(form, ['note', 'deal', 'key'])
  const actor = await requireDeed('read playbooks')
  const [typed, deal, key] = [textOf(form, 'note'), textOf(form, 'deal'), textOf(form, 'key')]
  const playbook = playbookBySlug(slug)?.id ?? ''
  const kept = await keepNote(actor, { playbook, dealId: deal, key, body: typed })
  if (kept.ok) redirect(pageOf(slug, where, 'kept'))
  const t = await getTranslations('notes.problems')
  const { refusal } = kept
  const about = refusal === 'not-a-playbook' ? 'not-found' : refusal
  const id = about === 'deal-missing' || about === 'not-found' ? 'deal' : 'note'
  const next = about === 'sent-before' ? crypto.randomUUID() : key
  return { typed, deal, key: next, problems: [{ id, text: t(about) }] }
}

/** Puts other words in place of a note's; if that is gone, keeps them as another when asked to. */
export async function change(
  slug: string,
  where: Where,
  _before: ChangeState,
  form: FormData,
): Promise<ChangeState> {
  await mustComeFromHere()
  mustHoldOnly(form, ['note', 'id', 'seen', 'deal', 'key'])
  const actor = await requireDeed('read playbooks')
  const [typed, id, deal] = [textOf(form, 'note'), textOf(form, 'id'), textOf(form, 'deal')]
  const [seen, key] = [textOf(form, 'seen'), textOf(form, 'key')]
  const t = await getTranslations('notes.problems')
  const back = (text: string) => ({ id, deal, typed, seen, problems: [{ id: `note-${id}`, text }] })
  if (key !== '') {
    const playbook = playbookBySlug(slug)?.id ?? ''
    const kept = await keepNote(actor, { playbook, dealId: deal, key, body: typed })
    if (kept.ok) redirect(pageOf(slug, where, 'kept'))
    const { refusal } = kept
    const next = refusal === 'sent-before' ? crypto.randomUUID() : key
    return { ...back(t(refusal === 'not-a-playbook' ? 'not-found' : refusal)), key: next }
  }
  const changed = await changeNote(actor, { id, seen, body: typed })
  if (changed.ok) redirect(pageOf(slug, where, 'saved'))
  const { refusal, about } = changed
  if (refusal === 'not-found') return { ...back(t('gone')), key: crypto.randomUUID() }
  return { ...back(t(refusal)), seen: about?.['seen'] ?? seen, stands: about?.['stands'] }
}

/** Deletes a note; one that is gone already is gone. */
export async function remove(slug: string, where: Where, form: FormData): Promise<void> {
  await mustComeFromHere()
  mustHoldOnly(form, ['id'])
  const actor = await requireDeed('read playbooks')
  await deleteNote(actor, textOf(form, 'id'))
  redirect(pageOf(slug, where, 'deleted'))
}
