import { createHash } from 'node:crypto'

import { and, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import type { MistakeCode } from '#core/deals/record-mistakes'
import { isKept, unfit } from '#core/registration/attachment'
import { fileRow, type Upload } from '#db/attachments/attach'
import type { Tx } from '#db/client'
import { attachments, persons, texts } from '#db/schema/deals'

type DealKey = { partnerId: string; dealId: string }

/** Words of a record, kept apart from the log so that they can be taken out; null when there are none. */
export async function keepText(t: Tx, deal: DealKey, body: string): Promise<string | null> {
  if (body.trim() === '') return null
  const id = crypto.randomUUID()
  await t.insert(texts).values({ ...deal, id, body })
  return id
}

const mostFiles = 60
const upload = {
  'file-empty': 'upload-empty',
  'file-too-big': 'upload-big',
  'file-name': 'upload-name',
  'file-kind': 'upload-kind',
} as const

/** What is wrong with a chosen file, in the words of a record; undefined when it can be kept. */
export async function wrongUpload(
  t: Tx,
  { partnerId, dealId }: DealKey,
  file: Upload | null,
): Promise<MistakeCode | undefined> {
  if (!file) return undefined
  const reason = unfit({ name: file.name, mime: file.mime, size: file.body.byteLength })
  if (reason !== null) return upload[reason]
  const held = await t.$count(
    attachments,
    and(eq(attachments.partnerId, partnerId), eq(attachments.dealId, dealId)),
  )
  return held < mostFiles ? undefined : 'upload-many'
}

/** Keeps a file that was found fit with its deal, under an id nobody can guess. */
export async function keepFile(
  t: Tx,
  actor: Person,
  deal: DealKey,
  { name, body, mime }: Upload,
  now: Date,
): Promise<string> {
  if (!isKept(mime)) throw new Error('a file of an unknown kind')
  const id = crypto.randomUUID()
  const row = fileRow({ name, body, mime }, now)
  await t.insert(attachments).values({ ...row, ...deal, id, addedBy: actor.userId })
  return id
}

/** What makes one file the same as another, for telling two posts of a form apart. */
export const fileMark = (file: Upload | null): string =>
  file === null ? '' : createHash('sha256').update(file.body).update(file.name).digest('hex')

type NewPerson = {
  name: string
  jobTitle: string
  email?: string
  phone?: string
  consent?: boolean
}

/** Keeps a person at the customer under the next free key of this deal. */
export async function keepPerson(
  t: Tx,
  deal: DealKey,
  { name, jobTitle, email = '', phone = '', consent = false }: NewPerson,
  now: Date,
): Promise<{ buyer: string; personId: string }> {
  const taken = await t
    .select({ buyer: persons.buyer })
    .from(persons)
    .where(and(eq(persons.partnerId, deal.partnerId), eq(persons.dealId, deal.dealId)))
  const last = Math.max(0, ...taken.map(({ buyer }) => Number(/^b(\d+)$/.exec(buyer)?.[1] ?? 0)))
  const kept = { buyer: `b${last + 1}`, personId: crypto.randomUUID() }
  await t.insert(persons).values({
    ...deal,
    id: kept.personId,
    buyer: kept.buyer,
    name: name.trim(),
    jobTitle: jobTitle.trim() || null,
    email: email.trim() || null,
    phone: phone.trim() || null,
    consentAt: consent ? now : null,
  })
  return kept
}
