import type { Letter } from '#core/letters/letter'
import { businessDaysAfter, protectionEnd } from '#core/registration/clock'
import type { letters } from '#db/schema/ledger'
import { type Clock, daysAgo } from '#db/seeds/calendar'
import { chance, idOf } from '#db/seeds/ids'
import { emailOf, nameOf } from '#db/seeds/organisations'
import { homeOf } from '#db/seeds/review-of'
import { dealName } from '#db/seeds/setting-of'
import type { Moment, Move, Story } from '#db/seeds/story'
import type { Told } from '#db/seeds/told'
import type { PersonKey } from '#db/seeds/world/people'
import { personSeeds } from '#db/seeds/world/people'

type Row = typeof letters.$inferInsert

/** One receiver's mailbox was full when the world began, so that a failure can be seen. */
const fullMailbox: PersonKey = 'korbinian.estner'

/** The mails a review leaves behind: receipts, decisions, and word of what the other side said. */
export function letterRows({ story, reference }: Told, clock: Clock): Row[] {
  const facts = { reference, dealId: idOf(dealName(story)) }
  const received = (at: Moment): Letter => {
    const instant = daysAgo(clock, ...at)
    const dueAt = businessDaysAfter(instant, 2).toISOString()
    return {
      kind: 'registration-received',
      facts: { ...facts, receivedAt: instant.toISOString(), dueAt },
    }
  }
  const decided = story.moves.flatMap((move) => {
    const letter = move.move === 'answer' ? received(move.at) : decision(move, facts, clock)
    return letter ? [row(story, letter, move.at, clock)] : []
  })
  const said = (story.comments ?? [])
    .filter(([, by]) => personSeeds[by].of === null)
    .map(([at, by]) =>
      row(
        story,
        { kind: 'comment-added', facts: { ...facts, author: nameOf(by), desk: false } },
        at,
        clock,
      ),
    )
  return [row(story, received(story.received), story.received, clock), ...decided, ...said]
}

function decision(
  move: Move,
  facts: { reference: string; dealId: string },
  clock: Clock,
): Letter | null {
  const note = move.note ?? ''
  switch (move.move) {
    case 'approve':
    case 'approve-and-coach': {
      const until = protectionEnd(daysAgo(clock, ...move.at), move.days ?? 90).toISOString()
      const coached = (move.playbooks ?? []).join(', ')
      return {
        kind: 'registration-approved',
        facts: { ...facts, protectedUntil: until, note, coached },
      }
    }
    case 'ask':
      return { kind: 'registration-asked', facts: { ...facts, note } }
    case 'reject':
      return {
        kind: 'registration-rejected',
        facts: { ...facts, reason: move.reason ?? 'other', note },
      }
    case 'take':
    case 'give-back':
    case 'answer':
    case 'withdraw':
    case 'expire':
      return null
  }
}

function row(story: Story, { kind, facts }: Letter, at: Moment, clock: Clock): Row {
  const id = idOf(`${dealName(story)}/${kind}/${at.join(' ')}`)
  const createdAt = daysAgo(clock, ...at)
  const failed = story.owner === fullMailbox && kind === 'registration-asked'
  const kept = !failed && chance(id)() < 0.3
  return {
    id,
    partnerId: homeOf(story),
    kind,
    toAddress: emailOf(story.owner),
    toName: nameOf(story.owner),
    facts,
    status: failed ? 'failed' : kept ? 'kept' : 'sent',
    attempts: failed ? 9 : 1,
    lastError: failed ? '552 5.2.2 mailbox full' : null,
    createdAt,
    sentAt: failed || kept ? null : new Date(createdAt.getTime() + 40_000),
  }
}
