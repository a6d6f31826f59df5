import { eq } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { longestWords, wrongText } from '#core/deals/read-record'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { holdOpenDeal, type HoldRefusal } from '#db/deals/hold-deal'
import { keepText } from '#db/deals/keep-beside'
import { writeLetter } from '#db/letters/write'
import { users } from '#db/schema/people'

export type AskedCoaching = { rule?: string; subject?: string; words: string; key: string }
type AskedOutcome = Outcome<
  { event: string },
  HoldRefusal | 'sent-before' | 'words-missing' | 'too-long' | 'unreadable'
>

/** One question of the vendor's for the partner to take to the customer; the deal's owner is told by mail. */
export async function askCoaching(
  actor: StaffActor,
  dealId: string,
  { words, key, ...about }: AskedCoaching,
  now = new Date(),
): Promise<AskedOutcome> {
  mustBeAllowed(actor, 'coach on deals')
  if (!isId(key)) return refuse('sent-before')
  return tx(actor, async (t): Promise<AskedOutcome> => {
    const held = await holdOpenDeal(t, actor, dealId, now)
    if (!held.ok) return held
    const { key: at, deal, log, today } = held.value
    const wrong = wrongText(words, longestWords, 'words-missing')
    if (wrong === 'words-missing' || wrong === 'too-long' || wrong === 'unreadable') {
      return refuse(wrong)
    }
    // The form's key is the record's id: pressed twice, it asks once.
    const before = log.find(({ id }) => id === key)
    if (before)
      return before.type === 'CoachingAsked' ? done({ event: key }) : refuse('sent-before')
    const textId = (await keepText(t, at, words)) ?? ''
    const asked = { id: key, type: 'CoachingAsked', data: { ...about, textId } } as const
    await append(t, actor, at, [{ ...asked, occurredAt: today }], now)
    const [owner] = await t.select().from(users).where(eq(users.id, deal.ownerId))
    if (owner && owner.disabledAt === null) {
      const facts = { reference: deal.reference, dealId, author: actor.name, question: words }
      const to = { name: owner.name, email: owner.email, partnerId: at.partnerId }
      await writeLetter(t, to, { kind: 'coaching-asked', facts }, now)
    }
    return done({ event: key })
  })
}
