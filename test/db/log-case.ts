import { randomUUID } from 'node:crypto'

import { Client } from 'pg'

type Context = { reach: string; partner?: string; deal?: string }
export type Deal = { partnerId: string; dealId: string }
export type Raw = {
  type: string
  data?: unknown
  occurredAt?: string
  recordedAt?: string
  by?: string | null
  id?: string
}

export const day = '2026-05-04'

/** Statements as one role of the database, undone afterwards. */
export async function asRole<T>(
  url: string,
  { reach, partner = '', deal = '' }: Context,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.reach', $1, true), set_config('app.partner_id', $2, true), set_config('app.deal_id', $3, true)`,
      [reach, partner, deal],
    )
    return await work(client)
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

/** Puts a record straight into the table, past every verb, and gives back what the database made of it. */
export async function put(client: Client, { partnerId, dealId }: Deal, raw: Raw) {
  const { rows } = await client.query<{ id: string; seq: number; recorded_at: Date }>(
    `insert into events (partner_id, deal_id, id, type, occurred_at, recorded_at, by_user, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id, seq, recorded_at`,
    [
      partnerId,
      dealId,
      raw.id ?? randomUUID(),
      raw.type,
      raw.occurredAt ?? day,
      raw.recordedAt ?? new Date().toISOString(),
      raw.by ?? null,
      JSON.stringify(raw.data ?? {}),
    ],
  )
  const [row] = rows
  if (!row) throw new Error('nothing was put')
  return row
}

/** Each as a transaction of its own: 'kept', or what the database said. */
export async function tried(
  url: string,
  context: Context,
  deal: Deal,
  ...raws: readonly Raw[]
): Promise<string> {
  try {
    return await asRole(url, context, async (client) => {
      for (const raw of raws) await put(client, deal, raw)
      return 'kept'
    })
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown'
  }
}
