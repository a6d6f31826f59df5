import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client, escapeIdentifier } from 'pg'
import { PgBoss } from 'pg-boss'

import { errandNames, queueOptions } from '#db/jobs/queue'

/** The app's role is missing, or stands above row-level security. */
export class StrongRole extends Error {
  override name = 'StrongRole'
}

/** Brings the schema up to date as the owner, then gives the app's role exactly what it needs. */
export async function migrateAll(options: {
  ownerUrl: string
  appRole: string
  migrationsFolder: string
}): Promise<void> {
  const client = new Client({ connectionString: options.ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await refuseStrongRole(client, options.appRole)
    // Two starts at once: the second waits here and finds the work done.
    await client.query('select pg_advisory_lock(732450173)')
    await client.query('set client_min_messages to warning')
    await migrate(drizzle(client), { migrationsFolder: options.migrationsFolder })
    await prepareQueue(options.ownerUrl)
    for (const statement of grants(escapeIdentifier(options.appRole), await ownTables(client)))
      await client.query(statement)
  } finally {
    await client.end()
  }
}

async function prepareQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  for (const name of errandNames) {
    if (!(await boss.getQueue(name))) await boss.createQueue(name, queueOptions[name])
  }
  await boss.stop({ graceful: false })
}

/**
 * Row-level security protects nothing from a role that stands above it, or that may become one that does.
 * The owner is whoever runs the migrations, and whoever owns the database.
 */
async function refuseStrongRole(client: Client, role: string): Promise<void> {
  const { rows } = await client.query(
    `select exists (
       select from pg_roles above where pg_has_role(app.oid, above.oid, 'MEMBER') and (
         above.rolsuper or above.rolbypassrls or above.rolname = current_user
         or above.oid = (select datdba from pg_database where datname = current_database()))
     ) as strong from pg_roles app where app.rolname = $1`,
    [role],
  )
  if (rows.length === 0) throw new StrongRole(`DATABASE_URL: the role ${role} does not exist`)
  if (rows[0].strong) {
    throw new StrongRole(
      `DATABASE_URL: expected a role that is neither owner nor superuser nor BYPASSRLS, and ${role} is one or may become one`,
    )
  }
}

/** Ours alone: an extension of the operator's may have put a table or a view beside them. */
async function ownTables(client: Client): Promise<string> {
  const { rows } = await client.query(
    `select string_agg(quote_ident(relname), ', ') as names from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relowner = current_user::regrole`,
  )
  return rows[0].names
}

const appendOnly = [
  'events',
  'audit_log',
  'registration_transitions',
  'answers',
  'comments',
  'work_notes',
  'assessments',
  'partner_mappings',
  'partner_stages',
  'vendor_mappings',
  'vendor_stages',
  'template_versions',
  'customer_visits',
  'customer_replies',
]
/** What may change of a row; whose it is, when it came and who sent it stays as first written. */
const changing = {
  deals:
    'title, customer_name, website, domain, country, region, city, postal_code, register_number, product_family, value_minor, currency, problem, competitor, external_id, next_step, help_wanted, owner_id, outcome',
  registrations:
    'status, version, decision_due_at, reviewer_id, asked_fields, asked_facts, decided_at, protected_from, protected_until',
  attachments: 'draft_id, deal_id',
  drafts: 'typed, saved_at',
  persons: 'name, job_title, email, phone, consent_at, erased_at',
  texts: 'body, redacted_at',
  users: 'name, role, time_zone, appearance, disabled_at',
  credentials: 'password_hash, changed_at',
  sessions: 'seen_at, ended_at, ended_because',
  invitations: 'accepted_at, revoked_at',
  password_resets: 'used_at',
  letters: 'facts, status, attempts, last_error, sent_at',
  playbook_opens: 'deal_id',
  counters: 'value',
  product_families: 'template',
  deal_looks: 'before_at, at',
  recalculations: 'done, changed, reached, finished_at',
  private_notes: 'body, changed_at, deleted_at',
  customer_links: 'revoked_at, opened_at',
  customer_keys: 'code_hash, code_sent_at, codes_sent, code_tries',
}
const untouchable = ['programmes']
const decidedByOthers = ['product_families']

function grants(role: string, tables: string): string[] {
  return [
    `revoke all on ${tables} from ${role}`,
    `grant usage on schema public, pgboss to ${role}`,
    `grant select, insert, update on ${tables} to ${role}`,
    ...appendOnly.map((table) => `revoke update on ${table} from ${role}`),
    ...Object.entries(changing).flatMap(([table, columns]) => [
      `revoke update on ${table} from ${role}`,
      `grant update (${columns}) on ${table} to ${role}`,
    ]),
    ...untouchable.map((table) => `revoke insert, update on ${table} from ${role}`),
    ...decidedByOthers.map((table) => `revoke insert on ${table} from ${role}`),
    `grant delete on drafts, attachments to ${role}`,
    `grant select, insert, update, delete on all tables in schema pgboss to ${role}`,
    `grant usage, select on all sequences in schema pgboss to ${role}`,
    `grant execute on all functions in schema pgboss, public to ${role}`,
  ]
}
