import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import { deals } from '#db/schema/deals'
import { moment, partners } from '#db/schema/organisations'

/** What a reader wrote below an exercise, about a deal. Its author reads it, and nobody else. */
export const privateNotes = pgTable(
  'private_notes',
  {
    /** The firm of the deal, also when staff write. */
    partnerId: uuid()
      .notNull()
      .references(() => partners.id),
    /** The key that its form was printed with. */
    id: uuid().notNull(),
    dealId: uuid().notNull(),
    authorId: uuid().notNull(),
    playbook: text().notNull(),
    body: text().notNull(),
    at: moment('at').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
    index('private_notes_author').on(t.authorId, t.dealId, t.playbook),
  ],
)
