import { and, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import {
  closeFields,
  type CloseMistakes,
  type CloseNews,
  factsOfClose,
  isSigned,
  readClose,
  type TypedClose,
} from '#core/deals/close-form'
import { standsAs } from '#core/deals/outcome-reasons'
import { mistakesIn } from '#core/deals/record-mistakes'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import type { Upload } from '#db/attachments/attach'
import type { Tx } from '#db/client'
import { appendEntry } from '#db/deals/append-entry'
import type { HeldDeal } from '#db/deals/hold-deal'
import { fileMark, keepFile, keepText, wrongUpload } from '#db/deals/keep-beside'
import { type OnceRefusal, type Recorded, recordOnce } from '#db/deals/record-once'
import { deals } from '#db/schema/deals'

type Closed = Outcome<Recorded, OnceRefusal | 'mistakes'> & { mistakes?: CloseMistakes }

/**
 * Records how the deal ended, and why on the customer's side. A won deal rests on the signed order, which may be
 * recorded with it. Taking the record back opens the deal again.
 */
export async function closeDeal(
  actor: PartnerActor,
  dealId: string,
  { typed, upload = null, key }: { typed: TypedClose; upload?: Upload | null; key: string },
  now = new Date(),
): Promise<Closed> {
  mustBeAllowed(actor, 'record customer facts')
  const request = ['close', closeFields.map((field) => typed[field]), fileMark(upload)]
  return recordOnce(actor, dealId, { key, request }, now, async (t, held): Promise<Closed> => {
    if (held.deal.outcome !== 'open') return refuse('ended')
    const around = { signed: isSigned(held.log), upload: upload !== null }
    const read = readClose(typed, held.known, around)
    const file = mistakesIn({ upload: await wrongUpload(t, held.key, upload) })
    const mistakes = { ...(read.ok ? {} : read.mistakes), ...file }
    if (!read.ok || file.upload) return { ...refuse('mistakes'), mistakes }
    return done({ event: await write(t, actor, held, { news: read.value, upload }, now) })
  })
}

async function write(
  t: Tx,
  actor: PartnerActor,
  { key }: HeldDeal,
  { news, upload }: { news: CloseNews; upload: Upload | null },
  now: Date,
): Promise<string> {
  const facts = factsOfClose(news, {
    textId: await keepText(t, key, news.words),
    attachmentId: upload ? await keepFile(t, actor, key, upload, now) : news.file,
  })
  const event = await appendEntry(t, actor, key, { facts, day: news.day }, now)
  await t
    .update(deals)
    .set({ outcome: standsAs(news.outcome) })
    .where(and(eq(deals.partnerId, key.partnerId), eq(deals.id, key.dealId)))
  return event
}
