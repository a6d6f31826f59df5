import type { Step } from '#core/registration/form'

export const problemCodes = [
  'missing',
  'too-long',
  'too-short',
  'unreadable',
  'unknown-choice',
  'not-an-address',
  'not-an-amount',
  'not-a-mail',
  'not-a-day',
  'in-the-future',
  'in-the-past',
  'who-missing',
  'day-missing',
  'grade-missing',
  'words-missing',
  'source-missing',
  'none-and-more',
  'taken',
] as const
export type ProblemCode = (typeof problemCodes)[number]
export type Problem = { field: string; code: ProblemCode; step: Step }
