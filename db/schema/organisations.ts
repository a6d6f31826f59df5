import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** One row: what the vendor has decided for everybody. */
export const programmes = pgTable('programmes', {
  id: text().primaryKey(),
  vendorName: text().notNull(),
  timeZone: text().notNull(),
  protectionDays: integer().notNull(),
  decisionTargetDays: integer().notNull(),
  openDraftLimit: integer().notNull(),
  hourlySubmissionLimit: integer().notNull(),
})

export const partners = pgTable('partners', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** Opens the partner's registration references, as in BW-41. */
  code: text().notNull().unique(),
  country: text().notNull(),
  currency: text().notNull(),
  timeZone: text().notNull(),
  website: text(),
  channelManagerId: uuid(),
  createdAt: moment('created_at').notNull(),
})

/** A seller's own stages, in its own words and order, each with the buying stages it serves. */
export const partnerStages = pgTable(
  'partner_stages',
  {
    partnerId: uuid()
      .notNull()
      .references(() => partners.id),
    version: integer().notNull(),
    key: text().notNull(),
    label: text().notNull(),
    place: integer().notNull(),
    fit: jsonb().$type<string[]>().notNull(),
    category: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.partnerId, t.version, t.key] })],
)

export const vendorStages = pgTable('vendor_stages', {
  key: text().primaryKey(),
  label: text().notNull(),
  place: integer().notNull(),
  fit: jsonb().$type<string[]>().notNull(),
})

export const productFamilies = pgTable('product_families', {
  id: text().primaryKey(),
  name: text().notNull(),
  template: text().notNull(),
  place: integer().notNull(),
})
