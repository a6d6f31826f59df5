import { and, eq, isNull } from 'drizzle-orm'

import type { Actor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { deedOver, invitationsPerDay, type Organisation } from '#core/people/managing'
import { isId } from '#core/shared/id'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { belongsTo } from '#db/people/belongs'
import { invitedToday, sendInvitation } from '#db/people/invite'
import { invitations } from '#db/schema/people'

type Asked = { organisation: Organisation; invitationId: string }

/** Makes the link worthless; one that was accepted or taken back already is refused as `unknown`. */
export async function withdrawInvitation(
  actor: Actor,
  asked: Asked,
  now = new Date(),
): Promise<Outcome<null, 'unknown'>> {
  mustBeAllowed(actor, deedOver(actor, asked.organisation))
  return tx(actor, async (t) => {
    const taken = await takeBack(t, actor, asked, now)
    return taken ? done(null) : refuse('unknown')
  })
}

/** Sends a fresh link, valid for 72 hours from now; the old one is worthless from then on. */
export async function resendInvitation(
  actor: Actor,
  asked: Asked,
  now = new Date(),
): Promise<Outcome<{ id: string }, 'unknown' | 'too-many-today'>> {
  mustBeAllowed(actor, deedOver(actor, asked.organisation))
  return tx(actor, async (t) => {
    if ((await invitedToday(t, actor, now)) >= invitationsPerDay) return refuse('too-many-today')
    const taken = await takeBack(t, actor, asked, now)
    if (!taken) return refuse('unknown')
    const { email, role } = taken
    const guest = { organisation: asked.organisation, email, role }
    return done({ id: await sendInvitation(t, actor, guest, now) })
  })
}

async function takeBack(t: Tx, actor: Actor, asked: Asked, now: Date) {
  if (!isId(asked.invitationId)) return null
  const [taken] = await t
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.id, asked.invitationId),
        belongsTo(invitations.partnerId, asked.organisation),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .returning()
  if (!taken) return null
  const record = { type: 'invitation', id: taken.id, partnerId: taken.partnerId }
  const data = { email: taken.email, role: taken.role }
  await audit(t, actor, { action: 'invitation.withdrawn', record, data }, now)
  return taken
}
