import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { knownEvents } from '#core/buying-process/log'
import {
  type AnswerMistakes,
  factsOfAnswer,
  openQuestions,
  readAnswer,
  type TypedAnswer,
} from '#core/deals/coaching'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { holdOpenDeal, type HoldRefusal } from '#db/deals/hold-deal'
import { keepText } from '#db/deals/keep-beside'
import { once, type Recorded } from '#db/deals/record-once'

export type AskedAnswer = {
  /** The finding it answers, or the vendor's question; both may be missing of neither. */
  rule?: string
  subject?: string
  asked?: string
  typed: TypedAnswer
  key: string
}
type Answered = Outcome<Recorded, HoldRefusal | 'sent-before' | 'no-such-question' | 'mistakes'> & {
  mistakes?: AnswerMistakes
}

/**
 * Records what the customer answered to the question of a card: one entry with the talk, what it settles, and
 * that the question is answered. Pressed twice, it records once.
 */
export async function answerCoaching(
  actor: PartnerActor,
  dealId: string,
  { typed, key, ...about }: AskedAnswer,
  now = new Date(),
): Promise<Answered> {
  mustBeAllowed(actor, 'record customer facts')
  return tx(actor, async (t): Promise<Answered> => {
    const held = await holdOpenDeal(t, actor, dealId, now)
    if (!held.ok) return held
    const { key: deal, log, known } = held.value
    const request = JSON.stringify([dealId, about.rule, about.subject, about.asked, typed])
    const sent = { partnerId: actor.partnerId, key, request }
    return once(t, sent, now, async (): Promise<Answered> => {
      const open = openQuestions(knownEvents(log, log.at(-1)?.recordedAt ?? ''))
      if (about.asked !== undefined && !open.some(({ id }) => id === about.asked)) {
        return refuse('no-such-question')
      }
      const read = readAnswer(typed, known)
      if (!read.ok) return read
      const textId = (await keepText(t, deal, read.value.words)) ?? ''
      const ids = read.value.settles.map(() => crypto.randomUUID())
      const news = factsOfAnswer(read.value, about, { textId, ids })
      const event = crypto.randomUUID()
      const occurredAt = read.value.day
      const first = news.map((fact, at) => ({
        ...fact,
        occurredAt,
        ...(at === 0 && { id: event }),
      }))
      await append(t, actor, deal, first, now)
      return done({ event })
    })
  })
}
