import { isPlain } from '#core/shared/plain-text'

export const passwordProblems = [
  'unreadable',
  'too-short',
  'too-long',
  'about-you',
  'too-common',
] as const
export type PasswordProblem = (typeof passwordProblems)[number]

export const shortestPassword = 15
export const longestPassword = 256

// What lists of leaked passwords are made of; at 15 characters and more they are these, joined and repeated.
const common =
  /password|passwort|passwd|contrasena|motdepasse|qwertz|azerty|qwerty|asdfgh|asdf|zxcvbn|yxcvbn|letmein|iloveyou|welcome|willkommen|administrator|admin|login|secret|sunshine|princess|dragon|monkey|football|baseball|superman|batman|master|shadow|changeme|trustno|starwars|summer|winter|spring|autumn|correcthorsebatterystaple|(?:19|20)\d\d/g
const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
]
const disguises: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i', '|': 'l' }

/**
 * What is wrong with a new password, or null: 15 to 256 characters, none of the words around its owner
 * (address, name, firm, product), and something left when the well-known pieces are taken out.
 */
export function passwordProblem(
  password: string,
  about: readonly string[],
): PasswordProblem | null {
  // Halves of pairs would all be one sign on the way to the hash, and unlike passwords the same.
  if (!isPlain(password)) return 'unreadable'
  const normal = password.normalize('NFKC')
  const length = Array.from(normal).length
  if (length < shortestPassword) return 'too-short'
  if (length > longestPassword) return 'too-long'
  const plain = plainly(normal)
  if (wordsOf(about).some((word) => plain.includes(word))) return 'about-you'
  const left = withoutRuns(plain.replaceAll(common, ''))
  return new Set(left).size < 5 || left.length < 6 || isRepeated(plain) ? 'too-common' : null
}

const plainly = (text: string): string =>
  text.toLowerCase().replaceAll(/[@$!|]/g, (sign) => disguises[sign] ?? sign)

const wordsOf = (about: readonly string[]): string[] =>
  about.flatMap((text) => {
    const lower = text.normalize('NFKC').toLowerCase()
    const parts = [lower, lower.split('@')[0] ?? '', ...lower.split(/[^\p{L}\p{N}]+/u)]
    return parts.filter((part) => part.length >= 4 && !/^(com|org|net|example)$/.test(part))
  })

/** Takes out rows of a keyboard, of the alphabet and of one sign, four and longer, in both directions. */
function withoutRuns(text: string): string {
  const steps = [...rows, ...rows.map((row) => Array.from(row).toReversed().join(''))]
  const signs = Array.from(text)
  const follows = (at: number): boolean => {
    const pair = `${signs[at - 1] ?? ' '}${signs[at] ?? ' '}`
    return signs[at] === signs[at - 1] || steps.some((row) => row.includes(pair))
  }
  const kept: string[] = []
  for (let from = 0; from < signs.length;) {
    let to = from + 1
    while (to < signs.length && follows(to)) to++
    if (to - from < 4) kept.push(...signs.slice(from, to))
    from = to
  }
  return kept.join('')
}

const isRepeated = (text: string): boolean => /^(.{1,8})\1+.{0,7}$/su.test(text)
