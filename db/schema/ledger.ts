import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import { moment, partners } from '#db/schema/organisations'

/** Who did what to which record, append only. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: uuid().primaryKey(),
    partnerId: uuid().references(() => partners.id),
    at: moment('at').notNull(),
    byUser: uuid(),
    byName: text().notNull(),
    action: text().notNull(),
    recordType: text().notNull(),
    recordId: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index('audit_log_at').on(t.at, t.id), index('audit_log_record').on(t.recordId)],
)

/** Mails, as facts and as sent. */
export const letters = pgTable(
  'letters',
  {
    id: uuid().primaryKey(),
    partnerId: uuid().references(() => partners.id),
    kind: text().notNull(),
    toAddress: text().notNull(),
    toName: text().notNull(),
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
    status: text().notNull(),
    attempts: integer().notNull(),
    lastError: text(),
    createdAt: moment('created_at').notNull(),
    sentAt: moment('sent_at'),
  },
  (t) => [index('letters_created').on(t.createdAt, t.id)],
)

/** The answer first given to a form, for every later post of the same form. */
export const answers = pgTable(
  'answers',
  {
    partnerId: uuid()
      .notNull()
      .references(() => partners.id),
    key: uuid().notNull(),
    requestHash: text().notNull(),
    answer: jsonb().$type<Record<string, string>>().notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.partnerId, t.key] })],
)

/** Human numbers, counted per partner: nobody can guess a rival's volume from one. */
export const counters = pgTable(
  'counters',
  {
    partnerId: uuid()
      .notNull()
      .references(() => partners.id),
    kind: text().notNull(),
    value: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.partnerId, t.kind] })],
)

export const playbookOpens = pgTable(
  'playbook_opens',
  {
    id: uuid().primaryKey(),
    partnerId: uuid().references(() => partners.id),
    userId: uuid().notNull(),
    playbook: text().notNull(),
    dealId: uuid(),
    at: moment('at').notNull(),
  },
  (t) => [
    index('playbook_opens_book').on(t.playbook, t.at),
    index('playbook_opens_user').on(t.userId, t.at),
  ],
)
