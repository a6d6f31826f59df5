/** Where a customer is with its answers: still typing, or looking over them before they go. */
export type ReplyState = {
  step: 'form' | 'review'
  /** Grows with each post, so that the form is drawn anew from what was typed. */
  turn: number
  typed: Readonly<Record<string, string>>
  problems: readonly { id: string; text: string }[]
  /** What is about to be recorded, in words. */
  lines: readonly ReplyWords[]
}

export type ReplyWords = { key: string; what: string; answer: string; remark?: string }

export const firstTurn: ReplyState = { step: 'form', turn: 0, typed: {}, problems: [], lines: [] }
