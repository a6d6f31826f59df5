import { randomUUID } from 'node:crypto'

import { and, eq } from 'drizzle-orm'
import { Client } from 'pg'

import { type PartnerActor, system } from '#core/access/actor'
import { tx } from '#db/client'
import { append, type NewEvent } from '#db/deals/append'
import {
  attachments,
  deals,
  drafts,
  persons,
  registrations,
  texts,
  transitions,
} from '#db/schema/deals'
import { auditLog, letters } from '#db/schema/ledger'
import { privateNotes } from '#db/schema/notes'
import { comments, workNotes } from '#db/schema/words'
import { aDeal, now } from '#test/support/deals'

export const name = 'Wilhelmina Zonderland'
export const email = 'w.zonderland@kestrel.example'
export const phone = '+44 20 7946 0812'

/** Where `writeAbout` leaves words, and the person's own row. */
export const written = `attachments audit_log comments deals drafts events letters persons
  private_notes registration_transitions texts work_notes`.split(/\s+/)

/** Everything the database holds, as a dump would hold it: each row of each table as one text. */
export async function dumpRows(superuserUrl: string, sought: RegExp): Promise<string[]> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const found: string[] = []
  for (const { name: table } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t`)
    found.push(...rows.filter(({ row }) => sought.test(row)).map(({ row }) => `${table}: ${row}`))
  }
  await client.end()
  return found
}

/** A deal whose person 'b1' is this one. */
export async function aDealWith(
  seller: PartnerActor,
  person: { name: string; email?: string; phone?: string },
): Promise<string> {
  const dealId = await aDeal(seller)
  await tx(seller, (t) =>
    t
      .update(persons)
      .set(person)
      .where(and(eq(persons.dealId, dealId), eq(persons.buyer, 'b1'))),
  )
  return dealId
}

/** Words about a person in every place where somebody may have written them. */
export async function writeAbout(
  superuserUrl: string,
  seller: PartnerActor,
  dealId: string,
  words: string,
): Promise<void> {
  const { partnerId } = seller
  const base = { partnerId, dealId, at: now }
  await tx(system('test'), async (t) => {
    const [registration] = await t
      .select()
      .from(registrations)
      .where(eq(registrations.dealId, dealId))
    const textId = randomUUID()
    await t.insert(texts).values({ partnerId, dealId, id: textId, body: words })
    const news: NewEvent[] = [
      {
        type: 'StanceObserved',
        data: { buyer: 'b1', stance: 'SUPPORTS', grade: 'SAID', textId },
        occurredAt: '2026-05-04',
      },
      {
        type: 'RequirementAsserted',
        data: { req: 'R1', grade: 'SAID', buyer: 'b1', textId },
        occurredAt: '2026-05-04',
      },
      {
        type: 'SigningDateClaimed',
        data: { date: '2026-12-01', source: 'PARTNER', reason: words },
        occurredAt: '2026-05-04',
      },
    ]
    await append(t, seller, { partnerId, dealId }, news, now)
    const said = { ...base, authorId: seller.userId, authorName: seller.name, body: words }
    await t.insert(comments).values({ ...said, id: randomUUID() })
    await t.insert(workNotes).values({ ...said, id: randomUUID() })
    await t
      .update(deals)
      .set({ problem: words, title: words, nextStep: words, competitor: words })
      .where(eq(deals.id, dealId))
    await t.insert(drafts).values({
      partnerId,
      id: randomUUID(),
      ownerId: seller.userId,
      typed: { 'buyer.1.name': name, help: ['pricing', email], problem: `${name} said so` },
      createdAt: now,
      savedAt: now,
    })
    await t.insert(transitions).values({
      partnerId,
      id: randomUUID(),
      registrationId: registration?.id ?? '',
      version: 2,
      from: 'submitted',
      to: 'in_review',
      byName: 'Somebody',
      at: now,
      reason: words,
      note: words,
      fields: [],
      facts: [],
      playbooks: [],
    })
    const letter = {
      kind: 'registration-asked',
      attempts: 1,
      createdAt: now,
      lastError: `550 ${email}: unknown`,
    }
    const facts = { reference: 'HA-1', dealId, note: words }
    await t.insert(letters).values([
      {
        ...letter,
        facts,
        id: randomUUID(),
        partnerId,
        toAddress: 'a@hallam.example',
        toName: 'Amy',
        status: 'sent',
      },
      {
        ...letter,
        facts,
        id: randomUUID(),
        partnerId: null,
        toAddress: 'b@lumenfeld.example',
        toName: 'Bo',
        status: 'sent',
      },
      {
        ...letter,
        facts: {},
        id: randomUUID(),
        partnerId,
        toAddress: email,
        toName: name,
        status: 'queued',
      },
    ])
    await t.insert(auditLog).values({
      id: randomUUID(),
      partnerId,
      at: now,
      byName: 'Somebody',
      action: 'test',
      recordType: 'deal',
      recordId: dealId,
      data: { whom: [name, { mail: email }] },
    })
    await t.insert(attachments).values({
      partnerId,
      id: randomUUID(),
      dealId,
      name: `Minutes ${name}.pdf`,
      mime: 'application/pdf',
      size: 1,
      sha256: 'x',
      body: Buffer.from('x'),
      addedBy: seller.userId,
      addedAt: now,
    })
  })
  await tx(seller, (t) =>
    t.insert(privateNotes).values({
      ...base,
      id: randomUUID(),
      authorId: seller.userId,
      playbook: 'PB-03',
      body: words,
      changedAt: now,
    }),
  )
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query(`insert into pgboss.job (name, data, output) values ('send-letter', $1, $1)`, [
    { message: `550 ${email}` },
  ])
  await client.end()
}
