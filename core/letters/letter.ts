/** The mails the portal writes: for each kind the facts it needs, and no more. Sentences are made at the edge. */
export type Letter =
  | {
      kind: 'invitation'
      facts: { token: string; organisation: string; invitedBy: string; role: string }
    }
  | { kind: 'password-reset'; facts: { token: string } }
  | { kind: 'password-changed'; facts: Record<string, never> }
  | { kind: 'registration-received'; facts: Registration & { receivedAt: string; dueAt: string } }
  | {
      kind: 'registration-approved'
      facts: Registration & { protectedUntil: string; note: string; coached: string }
    }
  | { kind: 'registration-asked'; facts: Registration & { note: string } }
  | { kind: 'registration-rejected'; facts: Registration & { reason: string; note: string } }
  | { kind: 'comment-added'; facts: Registration & { author: string } }

type Registration = { reference: string; dealId: string }

export const letterKinds = [
  'invitation',
  'password-reset',
  'password-changed',
  'registration-received',
  'registration-approved',
  'registration-asked',
  'registration-rejected',
  'comment-added',
] as const satisfies readonly Letter['kind'][]
export type LetterKind = Letter['kind']

export const letterStatuses = ['queued', 'sent', 'kept', 'failed'] as const
export type LetterStatus = (typeof letterStatuses)[number]
