/** What a form learns when it was not the end: what to mend, what was typed (never a password), what was done. */
export type FormAnswer = {
  problems: { field: string; text: string }[]
  typed: Readonly<Record<string, string>>
  said?: string
}

export const nothingYet: FormAnswer = { problems: [], typed: {} }

/** What was typed into one field, exactly; nothing when the field is missing or holds a file. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export const textFor = (answer: FormAnswer, field: string): string | undefined =>
  answer.problems.find((problem) => problem.field === field)?.text
