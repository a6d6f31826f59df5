'use server'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireDeed } from '#app/_auth/session'
import { playbookBySlug } from '#content/catalog'
import { readNote } from '#core/notes/note'
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
/** The playbook and the way to it come back from the browser: what nobody printed has no form here. */
function comingFrom(slug: string, where: Where) {
  const [playbook, asked] = [playbookBySlug(slug), Asked.safeParse(where)]
  if (!playbook || !asked.success) notFound()
  const to = (noted: string) =>
    `${bookHref(playbook.slug, asked.data, { noted })}#your-notes` as const
  return { playbook: playbook.id, to }
}

type Kept = Awaited<ReturnType<typeof keepNote>>
/** Why no note stands now; null when it does. */
const whyNot = (kept: Kept) => {
  if (kept.ok) return kept.value.stands ? null : 'deleted-since'
  return kept.refusal === 'not-a-playbook' ? 'not-found' : kept.refusal
}
/** A key that was used up gives way to another; any other is the form's for good. */
const keyAfter = (why: ReturnType<typeof whyNot>, key: string): string =>
  why === 'sent-before' || why === 'deleted-since' ? crypto.randomUUID() : key

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
  const { playbook, to } = comingFrom(slug, where)
  const [typed, deal, key] = [textOf(form, 'note'), textOf(form, 'deal'), textOf(form, 'key')]
  const why = whyNot(await keepNote(actor, { playbook, dealId: deal, key, body: typed }))
  if (why === null) redirect(to('kept'))
  const t = await getTranslations('notes.problems')
  const id = why === 'deal-missing' || why === 'not-found' ? 'deal' : 'note'
  const problems = [{ id, text: t(why) }]
  const words = readNote(typed)
  if (id === 'deal' && 'problem' in words) problems.push({ id: 'note', text: t(words.problem) })
  return { typed, deal, key: keyAfter(why, key), problems }
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
  const { playbook, to } = comingFrom(slug, where)
  const [typed, id, deal] = [textOf(form, 'note'), textOf(form, 'id'), textOf(form, 'deal')]
  const [seen, key] = [textOf(form, 'seen'), textOf(form, 'key')]
  const t = await getTranslations('notes.problems')
  const back = (text: string) => ({ id, deal, typed, seen, problems: [{ id: `note-${id}`, text }] })
  if (key !== '') {
    const why = whyNot(await keepNote(actor, { playbook, dealId: deal, key, body: typed }))
    if (why === null) redirect(to('kept'))
    return { ...back(t(why)), key: keyAfter(why, key) }
  }
  const changed = await changeNote(actor, { id, seen, body: typed })
  if (changed.ok) redirect(to('saved'))
  const { refusal, about } = changed
  if (refusal === 'not-found') return { ...back(t('gone')), key: crypto.randomUUID() }
  return { ...back(t(refusal)), seen: about?.['seen'] ?? seen, stands: about?.['stands'] }
}

/** Deletes a note; one that is gone already is gone. */
export async function remove(slug: string, where: Where, form: FormData): Promise<void> {
  await mustComeFromHere()
  mustHoldOnly(form, ['id'])
  const actor = await requireDeed('read playbooks')
  const { to } = comingFrom(slug, where)
  await deleteNote(actor, textOf(form, 'id'))
  redirect(to('deleted'))
}
