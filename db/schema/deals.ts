import {
  bigint,
  customType,
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

import { moment, partners } from '#db/schema/organisations'

const partnerId = () =>
  uuid()
    .notNull()
    .references(() => partners.id)

/** One customer opportunity of one partner. Where its customer stands is in the log, never here. */
export const deals = pgTable(
  'deals',
  {
    partnerId: partnerId(),
    id: uuid().notNull(),
    reference: text().notNull(),
    title: text().notNull(),
    customerName: text().notNull(),
    website: text().notNull(),
    /** The registrable domain of the website, for finding the same customer twice. */
    domain: text(),
    country: text().notNull(),
    region: text(),
    city: text(),
    postalCode: text(),
    registerNumber: text(),
    productFamily: text().notNull(),
    valueMinor: bigint({ mode: 'number' }),
    currency: text(),
    problem: text().notNull(),
    competitor: text(),
    externalId: text(),
    nextStep: text(),
    helpWanted: jsonb().$type<string[]>().notNull(),
    ownerId: uuid().notNull(),
    outcome: text().notNull().default('open'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    // The vendor reads and writes by the id alone, and a partner's page chooses it: one id, one deal.
    uniqueIndex('deals_id').on(t.id),
    uniqueIndex('deals_reference').on(t.partnerId, t.reference),
    uniqueIndex('deals_external_id').on(t.partnerId, t.externalId),
    index('deals_created').on(t.partnerId, t.createdAt, t.id),
    index('deals_domain').on(t.domain, t.productFamily),
  ],
)

/** A form begun and not sent: what was typed, exactly as typed. Only its partner sees it. */
export const drafts = pgTable(
  'drafts',
  {
    partnerId: partnerId(),
    id: uuid().notNull(),
    ownerId: uuid().notNull(),
    typed: jsonb().$type<Record<string, string | string[]>>().notNull(),
    createdAt: moment('created_at').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.partnerId, t.id] })],
)

export const registrations = pgTable(
  'registrations',
  {
    partnerId: partnerId(),
    id: uuid().notNull(),
    dealId: uuid().notNull(),
    status: text().notNull(),
    /** Grows with every transition, so that a stale page cannot decide. */
    version: integer().notNull(),
    submittedBy: uuid().notNull(),
    receivedAt: moment('received_at').notNull(),
    decisionDueAt: moment('decision_due_at').notNull(),
    reviewerId: uuid(),
    askedFields: jsonb().$type<string[]>().notNull(),
    askedFacts: jsonb().$type<string[]>().notNull(),
    decidedAt: moment('decided_at'),
    protectedFrom: moment('protected_from'),
    protectedUntil: moment('protected_until'),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
    uniqueIndex('registrations_deal').on(t.partnerId, t.dealId),
    index('registrations_queue').on(t.status, t.receivedAt, t.id),
  ],
)

/** Every change of a review status: from what, to what, by whom, when, and why. */
export const transitions = pgTable(
  'registration_transitions',
  {
    partnerId: partnerId(),
    id: uuid().notNull(),
    registrationId: uuid().notNull(),
    version: integer().notNull(),
    from: text('from_status').notNull(),
    to: text('to_status').notNull(),
    decision: text(),
    byUser: uuid(),
    byName: text().notNull(),
    at: moment('at').notNull(),
    reason: text(),
    note: text(),
    fields: jsonb().$type<string[]>().notNull(),
    facts: jsonb().$type<string[]>().notNull(),
    playbooks: jsonb().$type<string[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    uniqueIndex('transitions_version').on(t.partnerId, t.registrationId, t.version),
    foreignKey({
      columns: [t.partnerId, t.registrationId],
      foreignColumns: [registrations.partnerId, registrations.id],
    }),
  ],
)

/** A person at the customer. The log refers to it by id, so that erasing it leaves the log whole. */
export const persons = pgTable(
  'persons',
  {
    partnerId: partnerId(),
    id: uuid().notNull(),
    dealId: uuid().notNull(),
    buyer: text().notNull(),
    name: text(),
    jobTitle: text(),
    email: text(),
    phone: text(),
    consentAt: moment('consent_at'),
    erasedAt: moment('erased_at'),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    uniqueIndex('persons_buyer').on(t.partnerId, t.dealId, t.buyer),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
  ],
)

/** Free text of the log, apart from it so that it can be redacted. */
export const texts = pgTable(
  'texts',
  {
    partnerId: partnerId(),
    id: uuid().notNull(),
    dealId: uuid().notNull(),
    body: text(),
    redactedAt: moment('redacted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
  ],
)

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A file of a draft, later of its deal; exactly one of the two is set. */
export const attachments = pgTable(
  'attachments',
  {
    partnerId: partnerId(),
    id: uuid().notNull(),
    draftId: uuid(),
    dealId: uuid(),
    name: text().notNull(),
    mime: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    body: bytes().notNull(),
    addedBy: uuid().notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.id] }),
    foreignKey({ columns: [t.partnerId, t.dealId], foreignColumns: [deals.partnerId, deals.id] }),
    foreignKey({
      columns: [t.partnerId, t.draftId],
      foreignColumns: [drafts.partnerId, drafts.id],
    }).onDelete('cascade'),
    index('attachments_deal').on(t.partnerId, t.dealId),
    index('attachments_draft').on(t.partnerId, t.draftId),
  ],
)
