import { inArray } from 'drizzle-orm'

import type { Letter } from '#core/letters/letter'
import { protectionEnd } from '#core/registration/clock'
import type { Decision } from '#core/review/decision'
import { daysBetween, dayOf } from '#core/shared/day'
import type { Tx } from '#db/client'
import { writeLetter } from '#db/letters/write'
import type { Held } from '#db/review/hold'
import { users } from '#db/schema/people'

/** The mail of a decision, to whoever sent the registration, else to the deal's owner. */
export async function tellPartner(t: Tx, held: Held, given: Decision, now: Date): Promise<void> {
  const { submittedBy, partnerId } = held.registration
  const found = await t
    .select()
    .from(users)
    .where(inArray(users.id, [submittedBy, held.deal.ownerId]))
  const able = found.filter(({ disabledAt }) => disabledAt === null)
  const receiver = able.find(({ id }) => id === submittedBy) ?? able[0]
  if (!receiver) return
  const { name, email } = receiver
  await writeLetter(t, { name, email, partnerId }, letterOf(held, given, now), now)
}

function letterOf({ registration, deal }: Held, given: Decision, now: Date): Letter {
  const facts = { reference: deal.reference, dealId: registration.dealId, note: given.note }
  switch (given.move) {
    case 'approve':
    case 'approve-and-coach': {
      const until = protectionEnd(now, daysBetween(dayOf(now), given.until)).toISOString()
      const coached = given.move === 'approve' ? '' : (given.titles ?? given.playbooks).join(', ')
      return { kind: 'registration-approved', facts: { ...facts, protectedUntil: until, coached } }
    }
    case 'ask':
      return { kind: 'registration-asked', facts }
    case 'reject':
      return { kind: 'registration-rejected', facts: { ...facts, reason: given.reason } }
  }
}
