'use server'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requirePartner } from '#app/_auth/session'
import { previewLines } from '#app/_process/preview-lines'
import {
  type RevisionField,
  revisionFields,
  type RevisionKind,
  type RevisionMistakes,
  type TypedRevision,
} from '#core/deals/revision-kinds'
import type { PlanRefusal } from '#db/process/plan'
import { previewRevision } from '#db/process/preview'
import { reviseProcess } from '#db/process/revise'

import type { ReviseState } from './revise-form.client'

type Which = { kind: RevisionKind; of: string | null }

/** Shows what one change of the path would do, or records it; what was typed comes back with what to correct. */
export async function revise(
  dealId: string,
  { kind, of }: Which,
  _before: ReviseState,
  form: FormData,
): Promise<ReviseState> {
  await mustComeFromHere()
  mustHoldOnly(form, [...revisionFields, 'key', 'intent'])
  const actor = await requirePartner('record customer facts')
  const typed = typedIn(form)
  const key = textOf(form.get('key'))
  const asked = { kind, typed, of }
  if (form.get('intent') === 'preview') {
    const shown = await previewRevision(actor, dealId, asked)
    if (!shown.ok) return { typed, key, preview: null, problems: await problemsOf(shown) }
    return { typed, key, problems: [], preview: await previewLines(shown.value) }
  }
  const recorded = await reviseProcess(actor, dealId, { ...asked, key })
  if (recorded.ok) {
    redirect(`/deals/${dealId}/process?recorded=${recorded.value.state}#recorded`)
  }
  const next = recorded.refusal === 'sent-before' ? crypto.randomUUID() : key
  return { typed, key: next, preview: null, problems: await problemsOf(recorded) }
}

type Refused = { refusal: PlanRefusal | 'sent-before'; mistakes?: RevisionMistakes }

async function problemsOf({ refusal, mistakes = {} }: Refused) {
  const t = await getTranslations('revise')
  if (refusal !== 'mistakes') return [{ id: 'basis', text: t(`refusals.${refusal}`) }]
  return revisionFields.flatMap((field) => {
    const mistake = mistakes[field]
    return mistake ? [{ id: field, text: t(`mistakes.${mistake}`) }] : []
  })
}

const textOf = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' ? value : ''

function typedIn(form: FormData): TypedRevision {
  const one = (field: RevisionField) => textOf(form.get(field))
  return {
    stage: one('stage'),
    after: one('after'),
    label: one('label'),
    canon: one('canon'),
    median: one('median'),
    fast: one('fast'),
    slow: one('slow'),
    req: one('req'),
    text: one('text'),
    gate: one('gate'),
    grade: one('grade'),
    fresh: one('fresh'),
    leaves: one('leaves'),
    basis: one('basis'),
    buyer: one('buyer'),
    day: one('day'),
    words: one('words'),
    file: one('file'),
    link: one('link'),
  }
}
