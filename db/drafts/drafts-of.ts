import { and, desc, eq, notExists } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { type Step, stepOf } from '#core/registration/form'
import { fromKept, one } from '#core/registration/typed'
import { tx, type Tx } from '#db/client'
import { deals, drafts } from '#db/schema/deals'

export type DraftLine = {
  id: string
  /** As typed; empty while nothing was. */
  title: string
  customerName: string
  /** How far the form has come. */
  step: Step
  savedAt: Date
}

/** The firm's open drafts, the one saved last first. */
export async function draftsOf(actor: PartnerActor): Promise<DraftLine[]> {
  mustBeAllowed(actor, 'register deals')
  const rows = await tx(actor, (t) =>
    t
      .select()
      .from(drafts)
      .where(and(eq(drafts.partnerId, actor.partnerId), notExists(sentOnes(t))))
      .orderBy(desc(drafts.savedAt), desc(drafts.id)),
  )
  return rows.map(({ id, typed, savedAt }) => {
    const said = fromKept(typed)
    const step = Object.keys(said).some((name) => stepOf(name) === 'stage') ? 'stage' : 'customer'
    return { id, title: one(said, 'title'), customerName: one(said, 'customerName'), step, savedAt }
  })
}

/** What is kept under the id of a deal is an answer to a reviewer, not a draft. */
const sentOnes = (t: Tx) =>
  t
    .select({ id: deals.id })
    .from(deals)
    .where(and(eq(deals.partnerId, drafts.partnerId), eq(deals.id, drafts.id)))
