import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import {
  type Happened,
  happenedFields,
  type HappenedMistakes,
  readHappened,
  type TypedHappened,
} from '#core/deals/happened'
import { factsOfHappened } from '#core/deals/happened-facts'
import { mistakesIn } from '#core/deals/record-mistakes'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import type { Upload } from '#db/attachments/attach'
import { tx, type Tx } from '#db/client'
import { append } from '#db/deals/append'
import { type HeldDeal, holdOpenDeal, type HoldRefusal } from '#db/deals/hold-deal'
import { fileMark, keepFile, keepPerson, keepText, wrongUpload } from '#db/deals/keep-beside'
import { once, type Recorded } from '#db/deals/record-once'

export type AskedHappened = {
  typed: TypedHappened
  upload?: Upload | null
  /** What the form was printed with: pressed twice, it records once. */
  key: string
}
type RecordedHappened = Outcome<Recorded, HoldRefusal | 'sent-before' | 'mistakes'> & {
  mistakes?: HappenedMistakes
}

/**
 * Records one thing that happened at the customer, with everything it settles, as one entry, while its
 * registration lives. Words, file and newly named person are kept beside it in the same transaction.
 */
export async function recordHappened(
  actor: PartnerActor,
  dealId: string,
  { typed, upload = null, key }: AskedHappened,
  now = new Date(),
): Promise<RecordedHappened> {
  mustBeAllowed(actor, 'record customer facts')
  return tx(actor, async (t): Promise<RecordedHappened> => {
    const held = await holdOpenDeal(t, actor, dealId, now)
    if (!held.ok) return held
    const sent = { partnerId: actor.partnerId, key, request: requestOf(dealId, typed, upload) }
    return once(t, sent, now, async (): Promise<RecordedHappened> => {
      const read = readHappened(typed, held.value.known, upload !== null)
      const file = mistakesIn({ upload: await wrongUpload(t, held.value.key, upload) })
      const mistakes = { ...(read.ok ? {} : read.mistakes), ...file }
      if (!read.ok || file.upload) return { ...refuse('mistakes'), mistakes }
      return done({ event: await write(t, actor, held.value, read.value, upload, now) })
    })
  })
}

const requestOf = (dealId: string, typed: TypedHappened, upload: Upload | null): string =>
  JSON.stringify([
    dealId,
    happenedFields.map((field) => typed[field]),
    typed.settles.map((req) => [req, typed.verdicts[req] ?? '']),
    fileMark(upload),
  ])

async function write(
  t: Tx,
  actor: PartnerActor,
  { key }: HeldDeal,
  happened: Happened,
  upload: Upload | null,
  now: Date,
): Promise<string> {
  const { buyer: who, words, file, day: occurredAt } = happened
  const named = typeof who === 'string' || who === null ? null : await keepPerson(t, key, who, now)
  const facts = factsOfHappened(happened, {
    textId: await keepText(t, key, words),
    attachmentId: upload ? await keepFile(t, actor, key, upload, now) : file,
    buyer: named?.buyer ?? (typeof who === 'string' ? who : null),
    personId: named?.personId ?? null,
  })
  const event = crypto.randomUUID()
  const news = facts.map((fact, at) => ({ ...fact, occurredAt, ...(at === 0 && { id: event }) }))
  await append(t, actor, key, news, now)
  return event
}
