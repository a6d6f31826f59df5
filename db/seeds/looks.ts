import type { dealLooks } from '#db/schema/judgement'
import { type Clock, daysAgo } from '#db/seeds/calendar'
import { idOf } from '#db/seeds/ids'
import { userIdOf } from '#db/seeds/organisations'
import { homeOf } from '#db/seeds/review-of'
import { dealName } from '#db/seeds/setting-of'
import type { Story } from '#db/seeds/story'

/** Everybody looked at their own open deals some nine days ago, so that what is new since has something to say. */
export const lookRow = (story: Story, clock: Clock): typeof dealLooks.$inferInsert => ({
  partnerId: homeOf(story),
  dealId: idOf(dealName(story)),
  userId: userIdOf(story.owner),
  before: null,
  at: daysAgo(clock, 9, '16:05'),
})
