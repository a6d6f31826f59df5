import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

const published = () => ({
  byUser: uuid(),
  byName: text().notNull(),
  at: moment('at').notNull(),
  note: text(),
})

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

/** Each publishing of a partner's map; the stages of the same version belong to it. */
export const partnerMappings = pgTable(
  'partner_mappings',
  {
    partnerId: uuid()
      .notNull()
      .references(() => partners.id),
    version: integer().notNull(),
    ...published(),
  },
  (t) => [primaryKey({ columns: [t.partnerId, t.version] })],
)

export const vendorStages = pgTable(
  'vendor_stages',
  {
    version: integer().notNull().default(1),
    key: text().notNull(),
    label: text().notNull(),
    place: integer().notNull(),
    fit: jsonb().$type<string[]>().notNull(),
    category: text().notNull().default('PIPELINE'),
  },
  (t) => [primaryKey({ columns: [t.version, t.key] })],
)

export const vendorMappings = pgTable('vendor_mappings', {
  version: integer().primaryKey(),
  ...published(),
})

/** A published version of a template; version 1 of each is the one the rules came with. */
export const templateVersions = pgTable(
  'template_versions',
  {
    template: text().notNull(),
    version: integer().notNull(),
    path: jsonb().$type<Record<string, unknown>[]>().notNull(),
    reqs: jsonb().$type<Record<string, unknown>[]>().notNull(),
    ...published(),
  },
  (t) => [primaryKey({ columns: [t.template, t.version] })],
)

export const productFamilies = pgTable('product_families', {
  id: text().primaryKey(),
  name: text().notNull(),
  template: text().notNull(),
  place: integer().notNull(),
})
