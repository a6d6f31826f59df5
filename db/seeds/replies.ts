import type { DealEvent } from '#core/buying-process/events'
import { dayMs } from '#core/shared/day'
import type { customerLinks, customerReplies } from '#db/schema/customers'
import type { events } from '#db/schema/log'
import { idOf } from '#db/seeds/ids'
import { nameOf, userIdOf } from '#db/seeds/organisations'
import { homeOf } from '#db/seeds/review-of'
import { dealName } from '#db/seeds/setting-of'
import type { Story } from '#db/seeds/story'

type Event = typeof events.$inferInsert
type Fact = Pick<DealEvent, 'type' | 'data'>

/** The reply behind what a buyer of this deal confirmed on one day, by the name it is kept under. */
export const replyIdOf = (story: Story, buyer: string, day: string): string =>
  idOf(`${dealName(story)}/reply of ${buyer} on ${day}`)

const daysLater = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs)

const linkIdOf = (story: Story, buyer: string): string =>
  idOf(`${dealName(story)}/link of ${buyer}`)

/** What a customer confirmed it answered itself: the fact with its reply named. */
export function confirmedBy(story: Story, { data }: Fact, day: string): { replyId?: string } {
  if (!('grade' in data) || data.grade !== 'CONFIRMED' || !data.buyer) return {}
  return { replyId: replyIdOf(story, data.buyer, day) }
}

/** The links that were sent and the replies that came, behind everything this deal's customer confirmed. */
export function replyRows(
  story: Story,
  log: readonly Event[],
): {
  links: (typeof customerLinks.$inferInsert)[]
  replies: (typeof customerReplies.$inferInsert)[]
} {
  const partnerId = homeOf(story)
  const dealId = idOf(dealName(story))
  const replies = new Map<string, typeof customerReplies.$inferInsert>()
  const links = new Map<string, typeof customerLinks.$inferInsert>()
  for (const { data, occurredAt } of log) {
    const { replyId, buyer, req } = data
    if (typeof replyId !== 'string' || typeof buyer !== 'string') continue
    const at = new Date(`${occurredAt}T08:40:00Z`)
    const linkId = linkIdOf(story, buyer)
    const answers = {
      ...replies.get(replyId)?.answers,
      ...(typeof req === 'string' && { [`answer.${req}`]: 'DONE' }),
    }
    replies.set(replyId, { partnerId, id: replyId, dealId, linkId, buyer, answers, at })
    const sent = links.get(buyer)?.sentAt ?? daysLater(at, -2)
    links.set(buyer, {
      partnerId,
      id: linkId,
      dealId,
      buyer,
      sentBy: userIdOf(story.owner),
      sentByName: nameOf(story.owner),
      sentAt: sent,
      openedAt: at,
      expiresAt: daysLater(sent, 30),
    })
  }
  return { links: [...links.values()], replies: [...replies.values()] }
}
