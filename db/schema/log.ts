import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import { deals } from '#db/schema/deals'
import { moment, partners } from '#db/schema/organisations'

/** The log of a deal: what happened at the customer, append only, with both time axes. */
export const events = pgTable(
  'events',
  {
    partnerId: uuid()
      .notNull()
      .references(() => partners.id),
    id: uuid().notNull(),
    dealId: uuid().notNull(),
    /** 1..n within the deal, given by the database. */
    seq: integer().notNull().default(0),
    type: text().notNull(),
    occurredAt: date('occurred_at', { mode: 'string' }).notNull(),
    /** The server's clock, given by the database; what a client says here is overwritten. */
    recordedAt: moment('recorded_at').notNull(),
    byUser: uuid(),
    /** What was recorded in one go, so that a typing error can be taken back in one go. */
    entry: uuid(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    uniqueIndex('events_seq').on(t.partnerId, t.dealId, t.seq),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
    index('events_type').on(t.partnerId, t.dealId, t.type),
  ],
)

/** The current reading of each log, for lists. Always rebuilt from the log, never typed. */
export const positions = pgTable(
  'positions',
  {
    partnerId: uuid()
      .notNull()
      .references(() => partners.id),
    dealId: uuid().notNull(),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    lastSeq: integer().notNull(),
    stage: text().notNull(),
    settled: integer().notNull(),
    toSign: integer().notNull(),
    light: text().notNull(),
    category: text().notNull(),
    score: integer().notNull(),
    /** Everything a small ribbon and a list line need, as the rules printed it. */
    reading: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.dealId] }),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
    index('positions_stage').on(t.stage),
  ],
)
