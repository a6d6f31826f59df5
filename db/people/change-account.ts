import { eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isAppearance } from '#core/people/appearance'
import { PersonName } from '#core/people/person-name'
import { isTimeZone } from '#core/people/time-zone'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { users } from '#db/schema/people'

/** One's own name, time zone and appearance. */
export async function changeAccount(
  actor: Person,
  typed: { name: string; timeZone: string; appearance: string },
  now = new Date(),
): Promise<Outcome<null, 'bad-name' | 'bad-zone' | 'bad-appearance'>> {
  mustBeAllowed(actor, 'change own account')
  const name = PersonName.safeParse(typed.name)
  if (!name.success) return refuse('bad-name')
  if (!isTimeZone(typed.timeZone)) return refuse('bad-zone')
  if (!isAppearance(typed.appearance)) return refuse('bad-appearance')
  const { timeZone, appearance } = typed
  return tx(actor, async (t) => {
    await t
      .update(users)
      .set({ name: name.data, timeZone, appearance })
      .where(eq(users.id, actor.userId))
    const partnerId = actor.kind === 'partner' ? actor.partnerId : null
    const record = { type: 'user', id: actor.userId, partnerId }
    const data = name.data === actor.name ? {} : { from: actor.name, to: name.data }
    await audit(t, actor, { action: 'account.changed', record, data }, now)
    return done(null)
  })
}
