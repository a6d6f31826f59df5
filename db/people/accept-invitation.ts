import { and, eq, isNull } from 'drizzle-orm'

import { type Actor, system } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { type PasswordProblem, passwordProblem } from '#core/people/password'
import { PersonName } from '#core/people/person-name'
import { isTimeZone } from '#core/people/time-zone'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { invitationOf, openInvitation, type Invitation } from '#db/people/invitation-of'
import { openNewSession, type Visitor } from '#db/people/open-new-session'
import { hashPassword } from '#db/people/passwords'
import { personOf } from '#db/people/person-of'
import { credentials, invitations, users } from '#db/schema/people'

const door: Actor = system('front door')

type Typed = { token: string; name: string; password: string; timeZone: string }
export type AcceptRefusal = 'used-up' | 'address-taken' | 'bad-name' | 'bad-zone' | PasswordProblem

/**
 * Makes the account a link invites to, with the address and the role of the invitation and no other, and
 * signs the guest in. Twenty guests with one link at once: one account.
 */
export async function acceptInvitation(
  typed: Typed,
  visitor: Visitor,
  now = new Date(),
): Promise<Outcome<{ sid: string; kind: 'partner' | 'staff' }, AcceptRefusal>> {
  mustBeAllowed(door, 'work behind the scenes')
  const promised = await invitationOf(typed.token, now)
  if (!promised) return refuse('used-up')
  const name = PersonName.safeParse(typed.name)
  if (!name.success) return refuse('bad-name')
  const { email, organisation } = promised
  const problem = passwordProblem(typed.password, [email, typed.name, organisation, 'customercore'])
  if (problem) return refuse(problem)
  if (!isTimeZone(typed.timeZone)) return refuse('bad-zone')
  const passwordHash = await hashPassword(typed.password)
  return tx(door, async (t) => {
    const invitation = await openInvitation(t, typed.token, now, true)
    if (!invitation) return refuse('used-up')
    const person = { name: name.data, timeZone: typed.timeZone, passwordHash }
    const user = await makeAccount(t, invitation, person, now)
    if (!user) return refuse('address-taken')
    const sid = await openNewSession(t, user, visitor, now)
    return done({ sid, kind: user.partnerId ? 'partner' : 'staff' })
  })
}

async function makeAccount(
  t: Tx,
  invitation: Invitation,
  person: { name: string; timeZone: string; passwordHash: string },
  now: Date,
): Promise<{ id: string; partnerId: string | null } | null> {
  const { partnerId, email, role } = invitation
  const { name, timeZone, passwordHash } = person
  const [user] = await t
    .insert(users)
    .values({ id: crypto.randomUUID(), partnerId, email, name, role, timeZone, createdAt: now })
    .onConflictDoNothing({ target: users.email })
    .returning()
  if (!user) return null
  await t.insert(credentials).values({ userId: user.id, passwordHash, changedAt: now })
  await t
    .update(invitations)
    .set({ acceptedAt: now })
    .where(and(eq(invitations.id, invitation.id), isNull(invitations.acceptedAt)))
  const record = { type: 'user', id: user.id, partnerId }
  const data = { name, email, role, invitation: invitation.id }
  await audit(t, personOf(user) ?? door, { action: 'invitation.accepted', record, data }, now)
  return user
}
