import { largestAttachment } from '#core/registration/form'
import { isPlain } from '#core/shared/plain-text'

/** The kinds of file we keep, by what their first bytes say, with the endings their names may have. */
const kinds = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
} as const satisfies Record<string, readonly string[]>
export type FileMime = keyof typeof kinds

export const isKept = (mime: string | undefined): mime is FileMime =>
  mime !== undefined && Object.hasOwn(kinds, mime)

export const acceptedEndings = Object.values(kinds)
  .flat()
  .map((ending) => `.${ending}`)

const longestName = 200

/** Why a file cannot be kept, or null: content and name must say the same kind. */
export function unfit(file: { name: string; size: number; mime: string | undefined }) {
  if (file.size === 0) return 'file-empty'
  if (file.size > largestAttachment) return 'file-too-big'
  if (!isPlain(file.name) || file.name.length > longestName) return 'file-name'
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? ''
  const endings: readonly string[] = isKept(file.mime) ? kinds[file.mime] : []
  return endings.includes(ending) ? null : 'file-kind'
}

/** A name safe in a header and on every disk: no path, no control characters, never empty. */
export const plainName = (name: string): string =>
  name.replaceAll(/[\p{Cc}\p{Cf}"\\/:*?<>|]/gu, '_').trim() || 'file'
