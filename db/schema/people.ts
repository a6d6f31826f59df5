import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

import { moment, partners } from '#db/schema/organisations'

/** Everybody who can sign in. Staff of the vendor have no partner. */
export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey(),
    partnerId: uuid().references(() => partners.id),
    email: text().notNull(),
    name: text().notNull(),
    role: text().notNull(),
    timeZone: text().notNull(),
    appearance: text().notNull().default('device'),
    createdAt: moment('created_at').notNull(),
    disabledAt: moment('disabled_at'),
  },
  (t) => [uniqueIndex('users_email').on(t.email), index('users_partner').on(t.partnerId, t.name)],
)

/** Kept apart from the people, so that no list of people can ever carry a hash along. */
export const credentials = pgTable('credentials', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id),
  passwordHash: text().notNull(),
  changedAt: moment('changed_at').notNull(),
})

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the session id; the id itself is only in the browser. */
    hash: text().primaryKey(),
    /** A second, harmless name, for the list of open sessions. */
    id: uuid().notNull().unique(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    partnerId: uuid().references(() => partners.id),
    startedAt: moment('started_at').notNull(),
    seenAt: moment('seen_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    endedAt: moment('ended_at'),
    endedBecause: text(),
    agent: text().notNull(),
    address: text().notNull(),
  },
  (t) => [index('sessions_user').on(t.userId, t.startedAt)],
)

export const invitations = pgTable(
  'invitations',
  {
    id: uuid().primaryKey(),
    partnerId: uuid().references(() => partners.id),
    email: text().notNull(),
    role: text().notNull(),
    tokenHash: text().notNull().unique(),
    invitedBy: uuid(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [index('invitations_partner').on(t.partnerId, t.createdAt)],
)

export const passwordResets = pgTable('password_resets', {
  id: uuid().primaryKey(),
  userId: uuid()
    .notNull()
    .references(() => users.id),
  tokenHash: text().notNull().unique(),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
})

/** Failures per key (an account, an address); a delay grows from them and never becomes a lock. */
export const throttles = pgTable('throttles', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  lastAt: moment('last_at').notNull(),
  waitUntil: moment('wait_until'),
})
