import type { IconName } from '#ui/icon'
import type { Option } from '#ui/select-field'

export type Choice = Option & { meaning?: string; hint?: string; icon?: IconName }

/** One question of a record's form; what it looks like follows from `as`. */
export type Question = {
  name: string
  label: string
  as:
    | 'text'
    | 'area'
    | 'day'
    | 'select'
    | 'radio'
    | 'row'
    | 'ticks'
    | 'tick'
    | 'file'
    | 'settles'
    | 'fold'
  hint?: string
  /** What stands there before anything is typed. */
  values?: readonly string[]
  options?: readonly Choice[]
  groups?: readonly { label: string; options: readonly Option[] }[]
  empty?: string
  max?: string
  width?: 'short' | 'medium'
  accept?: string
  /** For `settles`: what the customer may have settled, stage by stage, and what may have become of it. */
  stages?: readonly SettlesStage[]
  verdicts?: { label: string; options: readonly Option[] }
  /** For `fold`: questions that wait behind a line until they are wanted. */
  inner?: readonly Question[]
  /** Names of the choices with which this question stands, as classes; none for always. */
  only?: readonly string[]
}

export type SettlesStage = {
  label: string
  /** False for a stage that is still far off: it folds. */
  near: boolean
  items: readonly { key: string; label: string; hint?: string }[]
}

/** What was typed, by field; a field may hold several answers. */
export type Values = Readonly<Record<string, readonly string[]>>

/** What a form learns when it was not taken: what to mend, and everything that was typed. */
export type RecordState = {
  values: Values
  problems: { id: string; text: string }[]
  key: string
  /** Differs at each answer, so that the fields start again from what was typed. */
  attempt: string
} | null

export const idOf = (name: string): string => `happened-${name}`
