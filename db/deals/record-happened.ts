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
import type { Tx } from '#db/client'
import { appendEntry } from '#db/deals/append-entry'
import type { HeldDeal } from '#db/deals/hold-deal'
import { fileMark, keepFile, keepPerson, keepText, wrongUpload } from '#db/deals/keep-beside'
import { type OnceRefusal, type Recorded, recordOnce } from '#db/deals/record-once'

export type AskedHappened = {
  typed: TypedHappened
  upload?: Upload | null
  /** What the form was printed with: pressed twice, it records once. */
  key: string
}
type RecordedHappened = Outcome<Recorded, OnceRefusal | 'mistakes'> & {
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
  const request = [
    'happened',
    happenedFields.map((field) => typed[field]),
    typed.settles.map((req) => [req, typed.verdicts[req] ?? '']),
    fileMark(upload),
  ]
  return recordOnce(
    actor,
    dealId,
    { key, request },
    now,
    async (t, held): Promise<RecordedHappened> => {
      const read = readHappened(typed, held.known, upload !== null)
      const file = mistakesIn({ upload: await wrongUpload(t, held.key, upload) })
      const mistakes = { ...(read.ok ? {} : read.mistakes), ...file }
      if (!read.ok || file.upload) return { ...refuse('mistakes'), mistakes }
      return done({ event: await write(t, actor, held, read.value, upload, now) })
    },
  )
}

async function write(
  t: Tx,
  actor: PartnerActor,
  { key }: HeldDeal,
  happened: Happened,
  upload: Upload | null,
  now: Date,
): Promise<string> {
  const { buyer: who, words, file, day } = happened
  const named = typeof who === 'string' || who === null ? null : await keepPerson(t, key, who, now)
  const facts = factsOfHappened(happened, {
    textId: await keepText(t, key, words),
    attachmentId: upload ? await keepFile(t, actor, key, upload, now) : file,
    buyer: named?.buyer ?? (typeof who === 'string' ? who : null),
    personId: named?.personId ?? null,
  })
  return appendEntry(t, actor, key, { facts, day }, now)
}
