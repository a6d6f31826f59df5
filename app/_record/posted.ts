import 'server-only'
import { fileTypeFromBuffer } from 'file-type'
import { getLocale, getTranslations } from 'next-intl/server'

import type { MistakeCode, Mistakes } from '#core/deals/record-mistakes'
import type { Upload } from '#db/attachments/attach'
import { dayText } from '#ui/day'

import { idOf, type RecordState, type Values } from './question'

/** Everything typed into a form, by field; the framework's own fields begin with a dollar sign. */
export function valuesIn(form: FormData): Values {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$') && name !== 'key')
  return Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]),
  )
}

export const textIn = (values: Values, name: string): string => values[name]?.[0] ?? ''

export const keyIn = (form: FormData): string => {
  const key = form.get('key')
  return typeof key === 'string' ? key : ''
}

/** A chosen file with what its first bytes say; null when none was chosen, which also sends one without bytes. */
export async function uploadIn(form: FormData): Promise<Upload | null> {
  const file = form.get('upload')
  if (!(file instanceof File)) return null
  if (file.size === 0 && ['', 'undefined'].includes(file.name)) return null
  const body = new Uint8Array(await file.arrayBuffer())
  return { name: file.name, body, mime: (await fileTypeFromBuffer(body))?.mime }
}

/** The sentence for each mistake, leading to its field. */
export async function problemsOf(
  mistakes: Mistakes<string>,
): Promise<{ id: string; text: string }[]> {
  const t = await getTranslations('deals.record.mistakes')
  const locale = await getLocale()
  const say = (code: MistakeCode, day: string | null) =>
    t(code, { day: day === null ? '' : dayText(day, locale) })
  return Object.entries(mistakes).flatMap(([name, mistake]) =>
    mistake ? [{ id: idOf(name), text: say(mistake.code, mistake.day) }] : [],
  )
}

/** A form that comes back with what was typed. A file cannot be given back: who chose one is told so. */
export async function comesBack(
  form: FormData,
  problems: { id: string; text: string }[],
  newKey = false,
): Promise<NonNullable<RecordState>> {
  const chose = (await uploadIn(form)) !== null
  const again: Mistakes<string> =
    chose && !problems.some(({ id }) => id === idOf('upload'))
      ? { upload: { code: 'upload-again', day: null } }
      : {}
  return {
    values: valuesIn(form),
    problems: [...problems, ...(await problemsOf(again))],
    key: newKey ? crypto.randomUUID() : keyIn(form),
    attempt: crypto.randomUUID(),
  }
}
