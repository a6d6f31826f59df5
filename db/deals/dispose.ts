import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { assess } from '#core/alignment/assess'
import {
  type DisposeMistakes,
  findingKey,
  readDisposition,
  type TypedDisposition,
} from '#core/deals/dispositions'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { holdOpenDeal, type HoldRefusal } from '#db/deals/hold-deal'
import { keepText } from '#db/deals/keep-beside'

type Disposed = Outcome<{ until: string }, HoldRefusal | 'no-such-finding' | 'mistakes'> & {
  mistakes?: DisposeMistakes
}

/** Keeps what somebody decides about a finding that stands on this deal today, with the reason. */
export async function disposeFinding(
  actor: Person,
  dealId: string,
  { finding, typed }: { finding: string; typed: TypedDisposition },
  now = new Date(),
): Promise<Disposed> {
  mustBeAllowed(actor, 'dispose findings')
  return tx(actor, async (t): Promise<Disposed> => {
    const held = await holdOpenDeal(t, actor, dealId, now)
    if (!held.ok) return held
    const { facts, today, key } = held.value
    const found = assess(facts).findings.find((one) => findingKey(one) === finding)
    if (!found) return refuse('no-such-finding')
    const read = readDisposition(typed, today)
    if (!read.ok) return read
    const { kind, until, reason } = read.value
    const textId = await keepText(t, key, reason)
    const { rule, subject } = found
    const about = { rule, ...(subject === undefined ? {} : { subject }) }
    const data = { ...about, kind, until, ...(textId === null ? {} : { textId }) }
    await append(t, actor, key, [{ type: 'FindingDisposed', data, occurredAt: today }], now)
    return done({ until })
  })
}
