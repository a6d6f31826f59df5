import type { Outcome } from '#core/shared/outcome'
import { done, refuse } from '#core/shared/outcome'
import type { Tx } from '#db/client'
import { partners } from '#db/schema/organisations'
import { users } from '#db/schema/people'
import { clockOf } from '#db/seeds/calendar'
import { leaveDrafts } from '#db/seeds/drafts'
import { emailOf, foundOrganisations } from '#db/seeds/organisations'
import { asOwner } from '#db/seeds/owner'
import { setUpProgramme } from '#db/seeds/programme'
import { numbered, tellStories } from '#db/seeds/tell-stories'
import { leaveTraces } from '#db/seeds/traces'
import { stories } from '#db/seeds/world/stories'

export type DemoPerson = { role: string; email: string }
export type Demo = { people: readonly DemoPerson[]; password: string }

const demo: Demo = {
  password: 'the-customer-moves-first',
  people: [
    { role: 'partner seller, Brightwater', email: emailOf('amina.okafor') },
    { role: 'partner leader, Brightwater', email: emailOf('gareth.pryce') },
    { role: 'partner admin, Brightwater', email: emailOf('judith.marlowe') },
    { role: 'reviewer, Lumenfeld', email: emailOf('helen.strand') },
    { role: 'channel manager, Lumenfeld', email: emailOf('jonas.reuter') },
    { role: 'content editor, Lumenfeld', email: emailOf('odile.perrin') },
    { role: 'vendor admin, Lumenfeld', email: emailOf('rosalind.achterberg') },
    { role: 'partner seller, Nordlicht Systemhaus', email: emailOf('lasse.brodersen') },
  ],
}

/**
 * Gives every database its set-up rows, and an empty one the demo world when it is wanted. A database that
 * holds the demo world already answers with its people; one that holds anything else is never touched,
 * which is a refusal when the demo world was asked for by name.
 */
export async function fillDemoWorld(
  ownerUrl: string,
  wanted: boolean,
  asked: boolean,
  now = new Date(),
): Promise<Outcome<Demo | null, string>> {
  return asOwner(ownerUrl, async (t) => {
    await setUpProgramme(t)
    if (!wanted) return done(null)
    const held = await whatItHolds(t)
    if (held === 'demo') return done(demo)
    if (held === 'other') {
      const sentence = 'the database already holds other data; the demo world needs an empty one'
      return asked ? refuse(sentence) : done(null)
    }
    const clock = clockOf(now)
    await foundOrganisations(t, demo.password, clock)
    const told = numbered(stories, clock)
    await tellStories(t, told, clock)
    await leaveTraces(t, told, clock)
    await leaveDrafts(t, clock)
    return done(demo)
  })
}

async function whatItHolds(t: Tx): Promise<'nothing' | 'demo' | 'other'> {
  const people = await t.select({ email: users.email }).from(users)
  if (people.some(({ email }) => email === emailOf('amina.okafor'))) return 'demo'
  const firms = await t.select({ id: partners.id }).from(partners).limit(1)
  return people.length + firms.length === 0 ? 'nothing' : 'other'
}
