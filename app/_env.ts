/** The environment, read once and checked; the only reader of it in this room. */
import { z } from 'zod'

const parsed = (value: string): URL | null => (URL.canParse(value) ? new URL(value) : null)

const address = (accepts: (url: URL) => boolean, example: string) =>
  z.string().refine((value) => {
    const url = parsed(value)
    return url !== null && accepts(url)
  }, `expected an address such as ${example}`)

const postgres = address(
  ({ protocol, username, hostname, pathname }) =>
    /^postgres(ql)?:$/.test(protocol) && username + hostname !== '' && pathname.length > 1,
  'postgres://user:password@host:5432/database',
).refine(
  (value) => parsed(value)?.username !== '',
  'expected the name of a role in it: postgres://user:password@host:5432/database',
)

const wholeNumber = (from: number, to: number) => {
  const expected = `expected a whole number from ${from} to ${to}`
  return z
    .string()
    .regex(/^\d{1,5}$/, expected)
    .transform(Number)
    .pipe(z.number().min(from, expected).max(to, expected))
}

const origin = address(
  (url) => /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`,
  'https://portal.example, without a path',
).transform((value) => new URL(value).origin)

const flag = z.enum(['0', '1'], 'expected 1 or 0').transform((value) => value === '1')

const Variables = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'expected a host name or an address such as 127.0.0.1')
    .default('127.0.0.1'),
  APP_URL: origin.optional(),
  DATABASE_URL: postgres.optional(),
  DATABASE_OWNER_URL: postgres.optional(),
  DEMO_WORLD: flag.optional(),
  DATA_DIR: z.string().min(1, 'expected a folder').default('.data'),
  AUTH_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  SMTP_URL: address(
    ({ protocol, hostname }) => /^smtps?:$/.test(protocol) && hostname !== '',
    'smtp://user:password@host:587',
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'expected a sender such as Portal <portal@vendor.example>',
    )
    .optional(),
  PROXY_HOPS: wholeNumber(0, 5).default(0),
  PORTAL_PG_USER: z
    .string()
    .regex(/^[a-z_][a-z0-9_.-]*$/i, 'expected the name of an unprivileged account')
    .default('nobody'),
})

export type Environment = z.infer<typeof Variables>

const Environment = Variables.check((context) => {
  const { DATABASE_URL, DATABASE_OWNER_URL, AUTH_SECRET } = context.value
  const miss = (name: string, message: string) =>
    context.issues.push({ code: 'custom', path: [name], message, input: undefined })
  if (DATABASE_URL && !DATABASE_OWNER_URL) {
    miss('DATABASE_OWNER_URL', 'expected with DATABASE_URL: the owner runs the migrations')
  }
  if (!DATABASE_URL && DATABASE_OWNER_URL) miss('DATABASE_URL', 'expected with DATABASE_OWNER_URL')
  if (DATABASE_URL && !AUTH_SECRET) {
    miss('AUTH_SECRET', 'expected with DATABASE_URL: at least 32 random characters')
  }
})

type Source = Readonly<Record<string, string | undefined>>

const withoutEmpty = (source: Source): Source =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))

/** Every problem as "NAME: what was expected", or the parsed environment. An empty variable counts as unset. */
export function parseEnvironment(
  source: Source,
): { ok: true; value: Environment } | { ok: false; problems: string[] } {
  const result = Environment.safeParse(withoutEmpty(source))
  if (result.success) return { ok: true, value: result.data }
  const problems = new Map<string, string>()
  for (const { path, message } of result.error.issues) {
    const name = path.join('.')
    if (!problems.has(name)) problems.set(name, `${name}: ${message}`)
  }
  return { ok: false, problems: [...problems.values()] }
}

let known: Environment | undefined

/** The environment of the running server, which the starter has checked and completed; it holds no owner. */
export function environment(): Environment {
  known ??= Variables.parse(withoutEmpty(process.env))
  return known
}

/** Where people reach the portal; links and origin checks rest on this and on no request header. */
export const appUrl = (): string => {
  const { APP_URL, PORT } = environment()
  return APP_URL ?? `http://localhost:${PORT}`
}

export const isHttps = (): boolean => appUrl().startsWith('https://')

export function authSecret(): string {
  const { AUTH_SECRET } = environment()
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set')
  return AUTH_SECRET
}
