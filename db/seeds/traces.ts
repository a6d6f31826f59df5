import { createHash } from 'node:crypto'

import { sql } from 'drizzle-orm'

import type { Tx } from '#db/client'
import { auditLog, playbookOpens } from '#db/schema/ledger'
import { privateNotes } from '#db/schema/notes'
import { sessions } from '#db/schema/people'
import { type Clock, daysAgo } from '#db/seeds/calendar'
import { chance, idOf } from '#db/seeds/ids'
import { keysOf, nameOf, partnerIdOf, userIdOf } from '#db/seeds/organisations'
import { homeOf } from '#db/seeds/review-of'
import { dealName } from '#db/seeds/setting-of'
import type { Told } from '#db/seeds/told'
import { type PersonKey, personSeeds } from '#db/seeds/world/people'

type Entry = typeof auditLog.$inferInsert

const homeIdOf = (key: PersonKey): string | null => {
  const { of } = personSeeds[key]
  return of && partnerIdOf(of)
}

/** What people left behind while they worked: sessions, readings, and the audit log of all of it. */
export async function leaveTraces(t: Tx, told: readonly Told[], clock: Clock): Promise<void> {
  const visits = keysOf(personSeeds).flatMap((key) => visitsOf(key, clock))
  await t.insert(sessions).values(visits.map(({ session }) => session))
  await t.insert(playbookOpens).values(told.flatMap((one) => opensOf(one, clock)))
  // Private notes are open to their author alone, and to nobody who fills a world.
  await t.execute(sql`select set_config('app.erasing', 'on', true)`)
  await t.insert(privateNotes).values(told.flatMap((one) => notesOf(one, clock)))
  await t.execute(sql`select set_config('app.erasing', '', true)`)
  const decided = told.flatMap((one) => decisionsOf(one, clock))
  await t
    .insert(auditLog)
    .values([...visits.map(({ entry }) => entry), ...decided, ...ofPeople(clock)])
}

const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Version/19.1 Mobile Safari/604.1',
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
]

function visitsOf(key: PersonKey, clock: Clock) {
  const random = chance(`visits of ${key}`)
  return [1, 2 + Math.floor(random() * 6), 9 + Math.floor(random() * 20)].map((ago, index) => {
    const startedAt = daysAgo(clock, ago, `0${7 + index}:${10 + Math.floor(random() * 49)}`)
    const seenAt = new Date(startedAt.getTime() + Math.floor(random() * 6) * 1_500_000)
    const id = idOf(`${key}/visit ${index}`)
    const userId = userIdOf(key)
    const partnerId = homeIdOf(key)
    const session = {
      hash: createHash('sha256').update(id).digest('hex'),
      id,
      userId,
      partnerId,
      startedAt,
      seenAt,
      expiresAt: new Date(startedAt.getTime() + 43_200_000),
      endedAt: seenAt,
      endedBecause: 'signed out',
      agent: agents[Math.floor(random() * agents.length)] ?? '',
      address: `192.0.2.${10 + Math.floor(random() * 200)}`,
    }
    const record = { type: 'user', id: userId, partnerId }
    return { session, entry: entryOf(`visit ${index}`, key, 'sign-in', startedAt, record) }
  })
}

type About = { type: string; id: string; partnerId: string | null }

const entryOf = (
  name: string,
  by: PersonKey,
  action: string,
  at: Date,
  about: About,
  data = {},
): Entry => ({
  id: idOf(`audit/${by}/${action}/${about.id}/${name}`),
  partnerId: about.partnerId,
  at,
  byUser: userIdOf(by),
  byName: nameOf(by),
  action,
  recordType: about.type,
  recordId: about.id,
  data,
})

function decisionsOf({ story, reference, review }: Told, clock: Clock): Entry[] {
  const about = { type: 'registration', id: review.registration.id, partnerId: homeOf(story) }
  const moved = review.transitions.map(
    ({ version, from, to, decision, at, byName, byUser, reason }): Entry => {
      const action = decision === null ? 'submit' : decision === 'expire' ? 'expired' : decision
      const data = {
        from,
        to,
        version,
        ...(reason ? { reason } : {}),
        ...(version === 1 ? { reference } : {}),
      }
      const entry = entryOf(String(version), story.owner, `registration.${action}`, at, about, data)
      return { ...entry, byUser: byUser ?? null, byName }
    },
  )
  const said = (story.comments ?? []).map(([at, by], index) => {
    const deal = { type: 'deal', id: idOf(dealName(story)), partnerId: homeOf(story) }
    return entryOf(String(index), by, 'comment.add', daysAgo(clock, ...at), deal)
  })
  return [...moved, ...said]
}

const aboutUser = (key: PersonKey): About => ({
  type: 'user',
  id: userIdOf(key),
  partnerId: homeIdOf(key),
})

function ofPeople(clock: Clock): Entry[] {
  const role = { name: nameOf('gareth.pryce'), from: 'seller', to: 'leader' }
  return [
    entryOf(
      '1',
      'judith.marlowe',
      'person.role-changed',
      daysAgo(clock, 118, '09:12'),
      aboutUser('gareth.pryce'),
      role,
    ),
    entryOf(
      '1',
      'rosalind.achterberg',
      'person.signed-out',
      daysAgo(clock, 33, '16:40'),
      aboutUser('tomasz.wilk'),
      { name: nameOf('tomasz.wilk'), ended: 2 },
    ),
    entryOf(
      '1',
      'theo.oberlech',
      'account.changed',
      daysAgo(clock, 12, '08:05'),
      aboutUser('theo.oberlech'),
    ),
    entryOf(
      '1',
      'amina.okafor',
      'password.changed',
      daysAgo(clock, 64, '18:22'),
      aboutUser('amina.okafor'),
    ),
  ]
}

const shelf = ['PB-01', 'PB-02', 'PB-03', 'PB-17'] as const

/** The deal's owner reads before a talk; the reviewer sometimes reads along. */
function opensOf({ story, review }: Told, clock: Clock) {
  const random = chance(`reading for ${dealName(story)}`)
  return shelf.flatMap((playbook, index) => {
    if (random() > 0.45) return []
    const ago = 1 + Math.floor(random() * Math.max(1, story.received[0]))
    const beside = random() < 0.7
    return [
      {
        id: idOf(`${dealName(story)}/reads ${playbook}`),
        partnerId: review.registration.partnerId,
        userId: userIdOf(story.owner),
        playbook,
        dealId: beside ? review.registration.dealId : null,
        at: daysAgo(clock, ago, `1${index}:${10 + Math.floor(random() * 49)}`),
      },
    ]
  })
}

/** What owners wrote below an exercise, by the site of the customer. */
const written: Readonly<Record<string, readonly [playbook: string, ago: number, body: string]>> = {
  'kestrel-foods.example': [
    'PB-02',
    6,
    'Box three, "finance looks at it": ours. Nobody there said so.',
  ],
  'marlow-aerospace.example': [
    'PB-13',
    4,
    'The signing date is ours. Their audit has a day: which? Ask on Monday.',
  ],
}

function notesOf({ story, review }: Told, clock: Clock): (typeof privateNotes.$inferInsert)[] {
  const note = written[story.site]
  if (!note) return []
  const [playbook, ago, body] = note
  const at = daysAgo(clock, ago, '17:20')
  const { partnerId, dealId } = review.registration
  const id = idOf(`${dealName(story)}/note below ${playbook}`)
  const authorId = userIdOf(story.owner)
  return [{ partnerId, id, dealId, authorId, playbook, body, at, changedAt: at }]
}
