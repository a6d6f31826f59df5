import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

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
    /** No word is left then; the key stays, so that a form sent once more brings nothing back. */
    deletedAt: moment('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
    check('private_notes_deleted', sql`${t.deletedAt} is null or ${t.body} = ''`),
    index('private_notes_author').on(t.authorId, t.dealId, t.playbook),
  ],
)
