/** The environment, read once and checked; the only reader of it in this room. */
import { z } from 'zod'

const postgres = z
  .string()
  .regex(
    /^postgres(ql)?:\/\/[^/]+\/.+/,
    'expected an address such as postgres://user:password@host:5432/database',
  )

const port = z.coerce
  .number('expected a number from 1 to 65535')
  .int('expected a number from 1 to 65535')
  .min(1, 'expected a number from 1 to 65535')
  .max(65535, 'expected a number from 1 to 65535')

const origin = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://portal.example' })
  .refine((value) => new URL(value).pathname === '/', 'expected an address without a path')
  .transform((value) => new URL(value).origin)

const flag = z.enum(['0', '1'], 'expected 1 or 0').transform((value) => value === '1')

const Environment = z
  .object({
    PORT: port.default(3000),
    HOST: z.string().min(1, 'expected a host name or an address').default('127.0.0.1'),
    APP_URL: origin.optional(),
    DATABASE_URL: postgres.optional(),
    DATABASE_OWNER_URL: postgres.optional(),
    DEMO_WORLD: flag.optional(),
    DATA_DIR: z.string().min(1, 'expected a folder').default('.data'),
    AUTH_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/.+/, 'expected an address such as smtp://user:password@host:587')
      .optional(),
    MAIL_FROM: z
      .string()
      .min(3, 'expected a sender such as Portal <portal@vendor.example>')
      .optional(),
    PROXY_HOPS: z.coerce
      .number('expected a whole number from 0 to 5')
      .int('expected a whole number from 0 to 5')
      .min(0, 'expected a whole number from 0 to 5')
      .max(5, 'expected a whole number from 0 to 5')
      .default(0),
    PORTAL_PG_USER: z
      .string()
      .min(1, 'expected the name of an unprivileged account')
      .default('nobody'),
  })
  .check((context) => {
    const { DATABASE_URL, DATABASE_OWNER_URL, AUTH_SECRET } = context.value
    const miss = (name: string, message: string) =>
      context.issues.push({ code: 'custom', path: [name], message, input: undefined })
    if (DATABASE_URL && !DATABASE_OWNER_URL) {
      miss('DATABASE_OWNER_URL', 'expected with DATABASE_URL: the owner runs the migrations')
    }
    if (!DATABASE_URL && DATABASE_OWNER_URL)
      miss('DATABASE_URL', 'expected with DATABASE_OWNER_URL')
    if (DATABASE_URL && !AUTH_SECRET) {
      miss('AUTH_SECRET', 'expected with DATABASE_URL: at least 32 random characters')
    }
  })

export type Environment = z.infer<typeof Environment>

/** Every problem as "NAME: what was expected", or the parsed environment. An empty variable counts as unset. */
export function parseEnvironment(
  source: Readonly<Record<string, string | undefined>>,
): { ok: true; value: Environment } | { ok: false; problems: string[] } {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (parsed.success) return { ok: true, value: parsed.data }
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  }
}

let known: Environment | undefined

/** The environment of the running server, which the starter has checked and completed. */
export function environment(): Environment {
  if (known) return known
  const parsed = parseEnvironment(process.env)
  if (!parsed.ok) throw new Error(parsed.problems.join('; '))
  known = parsed.value
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
