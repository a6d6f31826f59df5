import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client, escapeIdentifier } from 'pg'
import { PgBoss } from 'pg-boss'

import { errandNames, queueOptions } from '#db/jobs/queue'

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
    // Two starts at once: the second waits here and finds the work done.
    await client.query('select pg_advisory_lock(732450173)')
    await client.query('set client_min_messages to warning')
    await migrate(drizzle(client), { migrationsFolder: options.migrationsFolder })
    await prepareQueue(options.ownerUrl)
    await refuseStrongRole(client, options.appRole)
    for (const statement of grants(escapeIdentifier(options.appRole))) await client.query(statement)
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

/** Row-level security protects nothing from a role that stands above it. */
async function refuseStrongRole(client: Client, role: string): Promise<void> {
  const { rows } = await client.query(
    `select r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, c.relowner, 'MEMBER') as strong
       from pg_roles r, pg_class c where r.rolname = $1 and c.relname = 'deals' and c.relnamespace = 'public'::regnamespace`,
    [role],
  )
  if (rows.length === 0) throw new Error(`the role ${role} of DATABASE_URL does not exist`)
  if (rows[0].strong) {
    throw new Error(
      `the role ${role} of DATABASE_URL must be neither owner nor superuser nor BYPASSRLS`,
    )
  }
}

const appendOnly = [
  'events',
  'audit_log',
  'registration_transitions',
  'answers',
  'comments',
  'work_notes',
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
}
const untouchable = ['programmes', 'partner_stages', 'vendor_stages', 'product_families']

function grants(role: string): string[] {
  return [
    `revoke all on all tables in schema public from ${role}`,
    `grant usage on schema public, pgboss to ${role}`,
    `grant select, insert, update on all tables in schema public to ${role}`,
    ...appendOnly.map((table) => `revoke update on ${table} from ${role}`),
    ...Object.entries(changing).flatMap(([table, columns]) => [
      `revoke update on ${table} from ${role}`,
      `grant update (${columns}) on ${table} to ${role}`,
    ]),
    ...untouchable.map((table) => `revoke insert, update on ${table} from ${role}`),
    `grant delete on drafts, attachments to ${role}`,
    `grant select, insert, update, delete on all tables in schema pgboss to ${role}`,
    `grant usage, select on all sequences in schema pgboss to ${role}`,
    `grant execute on all functions in schema pgboss, public to ${role}`,
  ]
}
