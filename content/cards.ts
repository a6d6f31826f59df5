import { z } from 'zod'

import { PlaybookId, readWritten, StageKey, Words } from '#content/words'

const Card = z.strictObject({
  stage: StageKey,
  /** Keys of buyers' roles that are usually in the room. */
  room: z.array(z.string().regex(/^[A-Z]+$/)),
  /** Who they are on that day, in one or two sentences. */
  people: Words,
  /** Questions to the customer beside those that its requirements bring. */
  ask: z.array(Words).min(1),
  /** What shows that the customer is here, where no requirement says it. */
  counts: Words.exactOptional(),
  wrong: z.array(Words).min(3),
  /** The one question of a partner's leader in a review, and of a channel manager to the partner. */
  review: Words,
  coach: Words,
  playbooks: z.array(PlaybookId).min(2),
})
export type Card = z.infer<typeof Card>

/** What a seller takes to a talk, a card per buying stage, in the order customers buy. */
export const cards: readonly Card[] = z.array(Card).parse(readWritten('cards.json'))

export const cardOf = (stage: string): Card | undefined =>
  cards.find((card) => card.stage === stage)
