import type { Tx } from '#db/client'
import { reread } from '#db/deals/reread'
import { customerLinks, customerReplies } from '#db/schema/customers'
import { attachments, deals, persons, registrations, texts, transitions } from '#db/schema/deals'
import { dealLooks } from '#db/schema/judgement'
import { counters, letters } from '#db/schema/ledger'
import { events } from '#db/schema/log'
import { comments, workNotes } from '#db/schema/words'
import type { Clock } from '#db/seeds/calendar'
import { daysAgo } from '#db/seeds/calendar'
import { dealRow, logRows, personRows } from '#db/seeds/deal-rows'
import { fileRows } from '#db/seeds/files'
import { idOf } from '#db/seeds/ids'
import { letterRows } from '#db/seeds/letters-of'
import { lookRow } from '#db/seeds/looks'
import { keysOf, nameOf, partnerIdOf, userIdOf } from '#db/seeds/organisations'
import { replyRows } from '#db/seeds/replies'
import { homeOf, reviewOf } from '#db/seeds/review-of'
import { dealName } from '#db/seeds/setting-of'
import type { Remark, Story } from '#db/seeds/story'
import type { Told } from '#db/seeds/told'
import { partnerSeeds } from '#db/seeds/world/partners'

/** Gives each partner's registrations their numbers, oldest first. */
export function numbered(stories: readonly Story[], clock: Clock): Told[] {
  return keysOf(partnerSeeds).flatMap((key) =>
    stories
      .filter((story) => homeOf(story) === partnerIdOf(key))
      .toSorted((one, other) => other.received[0] - one.received[0])
      .map((story, index) => ({
        story,
        reference: `${partnerSeeds[key].code}-${index + 1}`,
        review: reviewOf(story, clock),
      })),
  )
}

/** Writes whole deals in a few bulk inserts, and reads each position from the log it has just written. */
export async function tellStories(t: Tx, told: readonly Told[], clock: Clock): Promise<void> {
  await t.insert(deals).values(told.map(({ story, reference }) => dealRow(story, reference, clock)))
  await t.insert(registrations).values(told.map(({ review }) => review.registration))
  await t.insert(transitions).values(told.flatMap(({ review }) => review.transitions))
  await t.insert(persons).values(told.flatMap(({ story }) => personRows(story, clock)))
  const logs = told.map(({ story, review }) => logRows(story, review, clock))
  await t.insert(texts).values(logs.flatMap((log) => log.texts))
  const replied = told.map(({ story }, index) => replyRows(story, logs[index]?.events ?? []))
  await t.insert(customerLinks).values(replied.flatMap(({ links }) => links))
  await t.insert(customerReplies).values(replied.flatMap(({ replies }) => replies))
  await t.insert(events).values(logs.flatMap((log) => log.events))
  await t.insert(attachments).values(told.flatMap(({ story }) => fileRows(story, clock)))
  await t.insert(letters).values(told.flatMap((one) => letterRows(one, clock)))
  const said = told.flatMap(({ story }) => remarks(story, story.comments, 'comment', clock))
  const noted = told.flatMap(({ story }) => remarks(story, story.notes, 'work note', clock))
  await t.insert(comments).values(said)
  await t.insert(workNotes).values(noted)
  const seen = told.filter(({ story }) => story.received[0] > 9 && !story.ended)
  await t.insert(dealLooks).values(seen.map(({ story }) => lookRow(story, clock)))
  const registered = told.map(({ review }) => review.registration)
  await reread(t, registered, daysAgo(clock, 0, '00:00'), 'every')
  const counted = keysOf(partnerSeeds).map((key) => {
    const partnerId = partnerIdOf(key)
    const value = told.filter(({ story }) => homeOf(story) === partnerId).length
    return { partnerId, kind: 'registration', value }
  })
  await t.insert(counters).values(counted)
}

const remarks = (story: Story, said: readonly Remark[] = [], kind: string, clock: Clock) =>
  said.map(([at, by, body], index) => ({
    partnerId: homeOf(story),
    id: idOf(`${dealName(story)}/${kind} ${index}`),
    dealId: idOf(dealName(story)),
    authorId: userIdOf(by),
    authorName: nameOf(by),
    body,
    at: daysAgo(clock, ...at),
  }))
