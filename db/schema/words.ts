import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import { deals } from '#db/schema/deals'
import { moment, partners } from '#db/schema/organisations'

const columns = () => ({
  partnerId: uuid()
    .notNull()
    .references(() => partners.id),
  id: uuid().notNull(),
  dealId: uuid().notNull(),
  authorId: uuid().notNull(),
  authorName: text().notNull(),
  body: text().notNull(),
  at: moment('at').notNull(),
})

/** Both sides see it. `requirement`: the one customer fact it points at. */
export const comments = pgTable('comments', { ...columns(), requirement: text() }, (t) => [
  primaryKey({ columns: [t.partnerId, t.id] }),
  foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
  index('comments_deal').on(t.partnerId, t.dealId, t.at),
])

/** Vendor staff only; a table of its own, so that no partner's query can reach one. */
export const workNotes = pgTable('work_notes', columns(), (t) => [
  primaryKey({ columns: [t.partnerId, t.id] }),
  foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
  index('work_notes_deal').on(t.partnerId, t.dealId, t.at),
])
