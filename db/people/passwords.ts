import { hash, verify } from '@node-rs/argon2'

// Argon2id by default; memory in KiB. One pass over 46 MiB, as OWASP's second recommended setting.
const cost = { memoryCost: 47104, timeCost: 1, parallelism: 1 }

const atMost = 4
let running = 0
const waiting: (() => void)[] = []

/** At most four hashes at once: more would let sign-ins starve every other page of memory. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atMost) await new Promise<void>((turn) => waiting.push(turn))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFKC'), cost))

let nobody: Promise<string> | undefined

/** Takes as long for nobody (`null`) as for somebody, so that time does not tell who has an account. */
export async function passwordFits(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const against = passwordHash ?? (await nobody)
  const fits = await inTurn(() => verify(against, password.normalize('NFKC')))
  return fits && passwordHash !== null
}
