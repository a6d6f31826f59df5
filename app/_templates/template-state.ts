import type { TypedTemplate } from '#core/mapping/template-form'

/** What the form of a template shows again when it was not the end. */
export type TemplateState = {
  /** Counts the answers, so that fields are drawn anew with what came back. */
  turn: number
  version: number
  typed: TypedTemplate
  note: string
  problems: readonly { field: string; text: string }[]
  /** What publishing would change, once it was asked for. */
  changes: readonly string[] | null
  /** Stands for what was typed when the changes were shown. */
  seen: string
  /** The control to go on with, by its id. */
  focus: string | null
}

export const freshTemplate = (version: number, typed: TypedTemplate): TemplateState => ({
  turn: 0,
  version,
  typed,
  note: '',
  problems: [],
  changes: null,
  seen: '',
  focus: null,
})
