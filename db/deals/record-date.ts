import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import {
  dateFields,
  type DateMistakes,
  factOfDate,
  readDateForm,
  type TypedDate,
} from '#core/deals/date-form'
import { done, type Outcome } from '#core/shared/outcome'
import { appendEntry } from '#db/deals/append-entry'
import { keepText } from '#db/deals/keep-beside'
import { type OnceRefusal, type Recorded, recordOnce } from '#db/deals/record-once'

type RecordedDate = Outcome<Recorded, OnceRefusal | 'mistakes'> & { mistakes?: DateMistakes }

/** Records when the customer means to sign, or needs it by: whose date it is, since when, and why it moved. */
export async function recordDate(
  actor: PartnerActor,
  dealId: string,
  { typed, key }: { typed: TypedDate; key: string },
  now = new Date(),
): Promise<RecordedDate> {
  mustBeAllowed(actor, 'record customer facts')
  const request = ['date', dateFields.map((field) => typed[field])]
  return recordOnce(
    actor,
    dealId,
    { key, request },
    now,
    async (t, held): Promise<RecordedDate> => {
      const read = readDateForm(typed, held)
      if (!read.ok) return read
      const { day, words } = read.value
      const facts = [factOfDate(read.value, await keepText(t, held.key, words))]
      return done({ event: await appendEntry(t, actor, held.key, { facts, day }, now) })
    },
  )
}
