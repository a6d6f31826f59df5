'use server'

import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireStaff } from '#app/_auth/session'
import { playbookById, playbooks } from '#content/catalog'
import { isProtected } from '#core/registration/status'
import { type DecisionMove, isDecision, type Problems, readDecision } from '#core/review/decision'
import { decide } from '#db/review/decide'
import { registrationForReview } from '#db/review/registration-for-review'

import type { DecideState } from './decide-form.client'
import { sayLate } from './say-late'

const names = [
  'until',
  'override',
  'beside',
  'note',
  'reason',
  'playbooks',
  'fields',
  'facts',
] as const

/** Takes the decision a form describes; whatever speaks against it comes back with what was typed. */
export async function decideOn(
  registrationId: string,
  move: DecisionMove,
  before: DecideState,
  form: FormData,
): Promise<DecideState> {
  await mustComeFromHere()
  mustHoldOnly(form, [...names, 'version'])
  const actor = await requireStaff('review registrations')
  const view = await registrationForReview(actor, registrationId)
  if (!view || !isDecision(move)) notFound()
  const many = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  const typed = Object.fromEntries(names.map((name) => [name, many(name)]))
  const version = Number(form.get('version'))
  const come = (back: Partial<DecideState>): DecideState => ({
    typed,
    problems: [],
    late: null,
    version: Number.isInteger(version) ? version : before.version,
    ...back,
  })
  const read = readDecision(
    move,
    { one: (name) => many(name)[0] ?? '', many },
    {
      today: view.facts.asOf,
      gateMisses: view.gate.missing.length > 0,
      besideOthers: view.duplicates.some((other) => isProtected(other, view.lookedAt)),
      shelf: playbooks.map(({ id }) => id),
    },
  )
  if (!read.ok) return come({ problems: await sayProblems(read.problems) })
  const decision =
    read.value.move === 'approve-and-coach'
      ? { ...read.value, titles: read.value.playbooks.map((id) => playbookById(id)?.title ?? id) }
      : read.value
  const decided = await decide(actor, { registrationId, version }, decision)
  if (decided.ok) redirect(`/desk/review/${registrationId}`)
  switch (decided.refusal) {
    case 'not-found':
      return notFound()
    case 'decided-already':
    case 'changed-meanwhile':
    case 'not-now':
      return come(await sayLate(actor, registrationId, decided))
    case 'gate-missing':
      return come({
        problems: await sayProblems([{ field: 'override', problem: 'override-missing' }]),
      })
    case 'others-protected':
      return come({ problems: await sayProblems([{ field: 'beside', problem: 'beside-missing' }]) })
    case 'until-out-of-range':
      return come({ problems: await sayProblems([{ field: 'until', problem: decided.refusal }]) })
    case 'asked-unknown':
      return come({ problems: await sayProblems([{ field: 'facts', problem: decided.refusal }]) })
    case 'asked-missing':
      return come({ problems: await sayProblems([{ field: 'fields', problem: decided.refusal }]) })
  }
}

async function sayProblems(problems: Problems): Promise<DecideState['problems']> {
  const t = await getTranslations('review.decide.problems')
  return problems.map(({ field, problem }) => ({ field, text: t(problem) }))
}
