import {
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

const partnerId = () =>
  uuid()
    .notNull()
    .references(() => partners.id)

/** A link that one buyer of one deal was sent. */
export const customerLinks = pgTable(
  'customer_links',
  {
    partnerId: partnerId(),
    id: uuid().notNull(),
    dealId: uuid().notNull(),
    buyer: text().notNull(),
    sentBy: uuid().notNull(),
    sentByName: text().notNull(),
    sentAt: moment('sent_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    openedAt: moment('opened_at'),
    /** The text that says what it is about, apart from it so that it can be redacted. */
    subjectId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
    index('customer_links_deal').on(t.partnerId, t.dealId),
  ],
)

/** What opens a link, as hashes, apart from it: no person's reach reads them. */
export const customerKeys = pgTable(
  'customer_keys',
  {
    partnerId: partnerId(),
    linkId: uuid().notNull(),
    tokenHash: text().notNull(),
    /** The one-time code that binds a browser to the mailbox. */
    codeHash: text(),
    codeSentAt: moment('code_sent_at'),
    codesSent: integer().notNull().default(0),
    codeTries: integer().notNull().default(0),
    /** The mailbox the link was sent to. A code goes nowhere else. */
    addressHash: text(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.linkId] }),
    uniqueIndex('customer_keys_token').on(t.tokenHash),
    foreignKey({
      columns: [t.partnerId, t.linkId],
      foreignColumns: [customerLinks.partnerId, customerLinks.id],
    }),
  ],
)

/** A browser that gave the right code; ends with its link. */
export const customerVisits = pgTable(
  'customer_visits',
  {
    partnerId: partnerId(),
    id: uuid().notNull(),
    linkId: uuid().notNull(),
    tokenHash: text().notNull(),
    at: moment('at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    uniqueIndex('customer_visits_token').on(t.tokenHash),
    foreignKey({
      columns: [t.partnerId, t.linkId],
      foreignColumns: [customerLinks.partnerId, customerLinks.id],
    }),
  ],
)

/** One sending of the customer's page: what makes a record "confirmed by the customer". */
export const customerReplies = pgTable(
  'customer_replies',
  {
    partnerId: partnerId(),
    id: uuid().notNull(),
    dealId: uuid().notNull(),
    linkId: uuid().notNull(),
    buyer: text().notNull(),
    /** What was answered, by requirement; remarks are kept as texts. */
    answers: jsonb().$type<Record<string, string>>().notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
    foreignKey({
      columns: [t.partnerId, t.linkId],
      foreignColumns: [customerLinks.partnerId, customerLinks.id],
    }),
    index('customer_replies_deal').on(t.partnerId, t.dealId),
  ],
)

/** When a partner last saw which of its claims held: its vendor reads a test after it, or a week later. */
export const reliabilityLooks = pgTable('reliability_looks', {
  partnerId: uuid()
    .primaryKey()
    .references(() => partners.id),
  at: moment('at').notNull(),
})
