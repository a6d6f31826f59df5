/** Apart from the schema, so that a page in the browser works a sum out without it. */
export const operators = ['+', '-', '*', '/'] as const
export type Operator = (typeof operators)[number]

/** Whether a row follows from others, and is not a reader's to change. */
export const isWorked = <R extends object>(row: R): row is Extract<R, { is: unknown }> =>
  'is' in row
