import { steps, type Step } from '#core/registration/form'
import type { Typed } from '#core/registration/typed'

/** What a page of the form sent: which draft, which step, which button, and what was typed. */
export type Posted = {
  draftId: string
  begins: boolean
  step: Step
  intent: string
  typed: Typed
  upload: File | null
}

const ours = new Set(['draft', 'begins', 'step', 'intent', 'upload'])
/** Fields that take several answers. */
const lists = new Set(['help'])

const text = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '')

export function readPosted(form: FormData): Posted {
  const typed = new Map<string, string | string[]>()
  for (const name of new Set(form.keys())) {
    // Names that begin so are the framework's own.
    if (ours.has(name) || name.startsWith('$ACTION')) continue
    const values = form.getAll(name).map(text)
    typed.set(name, lists.has(name) ? values : (values[0] ?? ''))
  }
  const upload = form.get('upload')
  return {
    draftId: text(form.get('draft')),
    begins: form.get('begins') === 'yes',
    step: steps.find((step) => step === form.get('step')) ?? 'customer',
    intent: text(form.get('intent')),
    typed: Object.fromEntries(typed),
    upload: upload instanceof File && isChosen(upload) ? upload : null,
  }
}

/** An empty file control sends a file without bytes, whose name depends on who read the form. */
const isChosen = ({ name, size }: File): boolean => size > 0 || !['', 'undefined'].includes(name)
