/** What a reviewer may ask a partner to complete, beside facts about the customer; the order of the form. */
export const askableFields = [
  'customer',
  'website',
  'register-number',
  'value',
  'problem',
  'competitor',
  'buyers',
  'contact',
  'date',
  'claim',
  'partner-stage',
  'next-step',
  'attachments',
] as const
export type AskableField = (typeof askableFields)[number]

export const isAskableField = (text: string): text is AskableField =>
  askableFields.some((field) => field === text)
