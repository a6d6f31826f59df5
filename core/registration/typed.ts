/** What somebody typed into the form: raw answers by field name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

export const one = (typed: Typed, name: string): string => {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined
  return (typeof value === 'string' ? value : value?.[0]) ?? ''
}
export const many = (typed: Typed, name: string): readonly string[] => {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined
  return typeof value === 'string' ? [value] : (value ?? [])
}
export const isTicked = (typed: Typed, name: string): boolean => one(typed, name) === 'yes'

/** The answers of one step replaced as a whole, since an unticked box sends nothing at all. */
export const withStep = (before: Typed, fields: readonly string[], step: Typed): Typed => {
  const gone = new Set(fields)
  const kept = Object.entries(before).filter(([name]) => !gone.has(name))
  return Object.fromEntries([...kept, ...Object.entries(step)])
}

export const sizeOf = (typed: Typed): number =>
  Object.values(typed).reduce((sum, value) => sum + [value].flat().join('').length, 0)

/**
 * A database text holds every character but a null and half of a surrogate pair. A draft must lose
 * nothing, so these, and the mark itself, are kept as a mark with four hexadecimal digits.
 */
const mark = '\uE000'
const marked = new RegExp(`${mark}([0-9A-F]{4})`, 'g')

const keep = (text: string): string =>
  text
    .split('')
    .map((unit, at) => (mustBeMarked(text, at) ? mark + hex(unit) : unit))
    .join('')
const restore = (text: string): string =>
  text.replaceAll(marked, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))

const hex = (unit: string) => unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff

function mustBeMarked(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0 || code === 0xe000) return true
  if (isHigh(code)) return !isLow(text.charCodeAt(at + 1))
  return isLow(code) && !isHigh(text.charCodeAt(at - 1))
}

const mapped = (
  typed: Typed,
  change: (text: string) => string,
): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      typeof value === 'string' ? change(value) : value.map(change),
    ]),
  )

export const toKept = (typed: Typed) => mapped(typed, keep)
export const fromKept = (kept: Typed) => mapped(kept, restore)
