/** The mails the portal writes: for each kind the facts it needs, and no more. Sentences are made at the edge. */
import { z } from 'zod'

const registration = { reference: z.string(), dealId: z.string() }
const kind = <K extends string, F extends z.ZodRawShape>(name: K, facts: F) =>
  z.strictObject({ kind: z.literal(name), facts: z.strictObject(facts) })

export const LetterSchema = z.discriminatedUnion('kind', [
  kind('invitation', {
    token: z.string(),
    organisation: z.string(),
    invitedBy: z.string(),
    role: z.string(),
  }),
  kind('password-reset', { token: z.string() }),
  kind('password-changed', {}),
  kind('registration-received', {
    ...registration,
    receivedAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
  }),
  kind('registration-approved', {
    ...registration,
    protectedUntil: z.iso.datetime(),
    note: z.string(),
    /** Titles of the playbooks worth reading, '' for none. */
    coached: z.string(),
  }),
  kind('registration-asked', { ...registration, note: z.string() }),
  kind('registration-rejected', { ...registration, reason: z.string(), note: z.string() }),
  /** `days`: the reminder it is, 30, 14 or 3 days ahead. */
  kind('protection-ending', {
    ...registration,
    protectedUntil: z.iso.datetime(),
    days: z.string(),
  }),
  /** Counts, for the staff who decide. */
  kind('decisions-overdue', { overdue: z.string(), waiting: z.string(), oldest: z.string() }),
  kind('coaching-asked', { ...registration, author: z.string(), question: z.string() }),
  /** `desk`: the receiver is vendor staff. */
  kind('comment-added', { ...registration, author: z.string(), desk: z.boolean() }),
  /** To a buyer at the customer: who asks, about what, and until when the link works. */
  kind('customer-link', {
    token: z.string(),
    dealId: z.string(),
    customer: z.string(),
    partner: z.string(),
    vendor: z.string(),
    sender: z.string(),
    subject: z.string(),
    until: z.iso.datetime(),
  }),
  /** To the same mailbox: the six digits that open the link; '' once they are on their way. */
  kind('customer-code', {
    code: z.string(),
    dealId: z.string(),
    partner: z.string(),
    vendor: z.string(),
  }),
  kind('customer-answered', { ...registration, customer: z.string() }),
])
export type Letter = z.infer<typeof LetterSchema>

export const letterStatuses = ['queued', 'sent', 'kept', 'failed'] as const
export type LetterStatus = (typeof letterStatuses)[number]
