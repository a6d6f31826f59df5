'use server'

import { fileTypeFromBuffer } from 'file-type'
import type { ReactNode } from 'react'

import { mustComeFromHere } from '#app/_auth/origin'
import { requirePartner, whoIsAsking } from '#app/_auth/session'
import { regionOptions } from '#app/_data/countries'
import { goTo } from '#app/_people/go-to'
import type { PartnerActor } from '#core/access/actor'
import { buyerField, mostBuyers } from '#core/registration/form'
import { rowsShown } from '#core/registration/read-buyers'
import { one } from '#core/registration/typed'
import { attach } from '#db/attachments/attach'
import { detach } from '#db/attachments/detach'
import { saveDraft } from '#db/drafts/save'

import { Answer } from './answer'
import type { NotKept } from './not-kept'
import { openDraft } from './open-draft'
import { type Posted, readPosted } from './posted'
import { problemWords } from './problem-words'
import { saidBack } from './said-back'

/** What the page learns while somebody types. */
export type Kept =
  | { ok: false; text: string }
  | {
      ok: true
      savedAt: string
      problems: [field: string, text: string][]
      answer: ReactNode
      regions: { country: string; options: { value: string; label: string }[] }
    }

/** Saves a page of the form and goes where its button leads. Works the same without a script. */
export async function saveStep(_before: NotKept, form: FormData): Promise<NotKept> {
  await mustComeFromHere()
  const actor = await requirePartner('register deals')
  const posted = grown(readPosted(form))
  const saved = await saveDraft(actor, posted)
  if (!saved.ok) return saidBack(posted.typed, saved.refusal, saved.about)
  goTo(await after(actor, posted))
}

/** A row more when one was asked for, in what is saved. */
function grown(posted: Posted): Posted {
  if (posted.intent !== 'add-buyer') return posted
  const buyerRows = String(Math.min(rowsShown(posted.typed) + 1, mostBuyers))
  return { ...posted, typed: { ...posted.typed, buyerRows } }
}

async function after(actor: PartnerActor, posted: Posted): Promise<string> {
  const { draftId, step, intent } = posted
  const base = `/deals/drafts/${draftId}` as const
  const here = `${base}/${step}` as const
  const wrong = await upload(actor, posted)
  if (wrong !== null) return `${here}?file=${wrong}#upload`
  if (intent === 'leave') return '/deals'
  if (intent === 'attach') return `${here}#files`
  if (intent === 'add-buyer') {
    return `${here}#${buyerField(Number(one(posted.typed, 'buyerRows')), 'name')}`
  }
  const [deed, fileId] = intent.split(':')
  if (deed === 'detach' && fileId !== undefined) {
    await detach(actor, draftId, fileId)
    return `${here}#files`
  }
  if (intent !== 'continue') return `${here}?again=1#${step === 'stage' ? 'answer' : 'customer'}`
  const open = await openDraft(actor, draftId)
  if (open?.read.problems.some((problem) => problem.step === step)) return `${here}?fix=1#errors-h`
  return step === 'customer' ? `${base}/stage#main` : `${base}/review#main`
}

/** Keeps a chosen file whatever the button was; says why it could not. */
async function upload(actor: PartnerActor, { draftId, upload: file, intent }: Posted) {
  if (!file) return intent === 'attach' ? 'file-missing' : null
  const body = new Uint8Array(await file.arrayBuffer())
  const mime = (await fileTypeFromBuffer(body))?.mime
  const kept = await attach(actor, draftId, { name: file.name, body, mime })
  return kept.ok ? null : kept.refusal
}

/** Saves while somebody types, and says what the page should show now. */
export async function keepTyping(form: FormData): Promise<Kept> {
  await mustComeFromHere()
  // Sending somebody to the front door now would lose what stands in the form.
  if (!(await whoIsAsking())) return { ok: false, text: '' }
  const actor = await requirePartner('register deals')
  const posted = readPosted(form)
  const saved = await saveDraft(actor, posted)
  const refused = saved.ok ? null : await saidBack(posted.typed, saved.refusal, saved.about)
  const open = await openDraft(actor, posted.draftId)
  if (!saved.ok || !open) return { ok: false, text: refused?.text ?? '' }
  const problems = open.read.problems.filter(({ step }) => step === posted.step)
  const country = one(open.typed, 'country')
  return {
    ok: true,
    savedAt: saved.value.savedAt.toISOString(),
    problems: (await problemWords(problems)).map(({ field, text }) => [field, text]),
    answer: posted.step === 'stage' ? <Answer open={open} /> : null,
    regions: { country, options: posted.step === 'customer' ? regionOptions(country) : [] },
  }
}
