import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'

import { deals } from '#db/schema/deals'
import { moment, partners } from '#db/schema/organisations'

const partnerId = () =>
  uuid()
    .notNull()
    .references(() => partners.id)

/** Every judgement the rules printed, kept as printed; `inputHash` and `ruleset` make it again. */
export const assessments = pgTable(
  'assessments',
  {
    partnerId: partnerId(),
    id: uuid().notNull(),
    dealId: uuid().notNull(),
    ruleset: text().notNull(),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    knownAt: moment('known_at').notNull(),
    /** The last record of the log that was read. */
    lastSeq: integer().notNull(),
    inputHash: text().notNull(),
    /** What moved the position: EVIDENCE, LAPSE, CONTRADICTION or REVISION; null when it did not move. */
    cause: text(),
    stage: text().notNull(),
    settled: integer().notNull(),
    frontier: integer().notNull(),
    toSign: integer().notNull(),
    score: integer().notNull(),
    light: text().notNull(),
    category: text().notNull(),
    findings: jsonb().$type<Record<string, unknown>[]>().notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
    index('assessments_deal').on(t.partnerId, t.dealId, t.at),
  ],
)

/** When a person last had a deal open, for "what changed since you last looked". */
export const dealLooks = pgTable(
  'deal_looks',
  {
    partnerId: partnerId(),
    dealId: uuid().notNull(),
    userId: uuid().notNull(),
    /** The look before the last one: a reload must not forget what was new. */
    before: moment('before_at'),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.dealId, t.userId] }),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
  ],
)

/** One run over all deals, for a changed set of rules or by hand; a stopped run goes on at `reached`. */
export const recalculations = pgTable('recalculations', {
  id: uuid().primaryKey(),
  ruleset: text().notNull(),
  askedBy: uuid(),
  askedByName: text().notNull(),
  askedAt: moment('asked_at').notNull(),
  total: integer().notNull(),
  done: integer().notNull(),
  changed: integer().notNull(),
  /** The id of the last deal read, in the order of ids. */
  reached: uuid(),
  finishedAt: moment('finished_at'),
})
