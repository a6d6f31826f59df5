import { and, eq, gt, isNull } from 'drizzle-orm'

import { type Actor, system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isId } from '#core/shared/id'
import { tx, type Tx } from '#db/client'
import { openInvitation } from '#db/people/invitation-of'
import { hashOf } from '#db/people/tokens'
import { customerKeys, customerLinks } from '#db/schema/customers'
import { letters } from '#db/schema/ledger'
import { passwordResets } from '#db/schema/people'

/**
 * One letter as the desk reads it. Its one-time link is shown only while the letter is kept for want of a
 * mail server and the link still opens something: else it is the receiver's alone, or nobody's any more.
 * `link`: 'none' when it never had one, 'open' when it stands in the facts, 'hidden' when it was taken out.
 */
export async function letterById(actor: Actor, id: string, now = new Date()) {
  mustBeAllowed(actor, 'see letters')
  if (!isId(id)) return null
  const row = await tx(actor, async (t) => {
    const [found] = await t.select().from(letters).where(eq(letters.id, id))
    return found
  })
  if (!row) return null
  const { token, code } = row.facts
  // The code of a customer is the customer's; the desk reads it only where no mail server brings it.
  if (typeof code === 'string' && row.status !== 'kept') {
    const facts: Record<string, unknown> = { ...row.facts, code: '' }
    return { ...row, facts, link: 'hidden' as const }
  }
  if (typeof token !== 'string') return { ...row, link: 'none' as const }
  const isOpen = row.status === 'kept' && token !== '' && (await opens(row.kind, token, now))
  if (isOpen) return { ...row, link: 'open' as const }
  const facts: Record<string, unknown> = { ...row.facts, token: '' }
  return { ...row, facts, link: 'hidden' as const }
}

/** Whether a one-time link still opens what it was made for; read by the front door, as no person may. */
const opens = (kind: string, token: string, now: Date): Promise<boolean> =>
  tx(system('front door'), async (t) => {
    if (kind === 'invitation') return (await openInvitation(t, token, now)) !== null
    if (kind === 'password-reset') return resets(t, token, now)
    return opensDeal(t, token, now)
  })

async function resets(t: Tx, token: string, now: Date): Promise<boolean> {
  const { tokenHash, usedAt, expiresAt } = passwordResets
  const standing = and(eq(tokenHash, hashOf(token)), isNull(usedAt), gt(expiresAt, now))
  return (await t.select({ id: passwordResets.id }).from(passwordResets).where(standing)).length > 0
}

async function opensDeal(t: Tx, token: string, now: Date): Promise<boolean> {
  const found = await t
    .select({ id: customerLinks.id })
    .from(customerKeys)
    .innerJoin(
      customerLinks,
      and(
        eq(customerLinks.partnerId, customerKeys.partnerId),
        eq(customerLinks.id, customerKeys.linkId),
      ),
    )
    .where(
      and(
        eq(customerKeys.tokenHash, hashOf(token)),
        isNull(customerLinks.revokedAt),
        gt(customerLinks.expiresAt, now),
      ),
    )
  return found.length > 0
}
