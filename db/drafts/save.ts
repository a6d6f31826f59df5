import { and, count, eq, sql } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { largestDraft, type Step, stepOf } from '#core/registration/form'
import { sizeOf, toKept, type Typed, withStep } from '#core/registration/typed'
import { isId } from '#core/shared/id'
import { done, refuse } from '#core/shared/outcome'
import { tx, type Tx } from '#db/client'
import { draftIn, isSent } from '#db/drafts/draft-of'
import { drafts } from '#db/schema/deals'
import { programmes } from '#db/schema/organisations'

export type Saved = {
  draftId: string
  /** The page offered this id for a new draft: the first save begins it, the next ones go on. */
  begins?: boolean
  step: Step
  typed: Typed
}

/**
 * Keeps what was typed in one step, exactly. A name that is no field of the step is refused, and so is
 * the draft of somebody else.
 */
export async function saveDraft(
  actor: PartnerActor,
  { draftId, begins = false, step, typed }: Saved,
  now = new Date(),
) {
  mustBeAllowed(actor, 'register deals')
  const stranger = Object.keys(typed).find((name) => stepOf(name) !== step)
  if (stranger !== undefined) return refuse('unknown-field', { field: stranger })
  if (sizeOf(typed) > largestDraft) return refuse('too-big')
  return tx(actor, async (t) => {
    const before = await draftIn(t, actor, draftId, true)
    if (!before) return begins ? begin(t, actor, draftId, typed, now) : refuse('not-found')
    const ofStep = Object.keys(before.typed).filter((name) => stepOf(name) === step)
    const whole = withStep(before.typed, ofStep, typed)
    await t
      .update(drafts)
      .set({ typed: toKept(whole), savedAt: now })
      .where(and(eq(drafts.partnerId, actor.partnerId), eq(drafts.id, before.id)))
    return done({ id: before.id, savedAt: now })
  })
}

async function begin(t: Tx, actor: PartnerActor, id: string, typed: Typed, now: Date) {
  const { partnerId, userId: ownerId } = actor
  if (!isId(id)) return refuse('not-found')
  // Two at once would both count to one below the limit, or both begin the same draft.
  await t.execute(sql`select pg_advisory_xact_lock(hashtext(${`drafts of ${partnerId}`}))`)
  const [programme] = await t.select().from(programmes)
  const [open] = await t.select({ n: count() }).from(drafts).where(eq(drafts.partnerId, partnerId))
  const limit = programme?.openDraftLimit ?? 0
  if ((open?.n ?? 0) >= limit) return refuse('too-many-drafts', { limit: String(limit) })
  if (await isSent(t, actor, id)) return refuse('not-found')
  const kept = toKept(typed)
  await t
    .insert(drafts)
    .values({ partnerId, id, ownerId, typed: kept, createdAt: now, savedAt: now })
    .onConflictDoUpdate({
      target: [drafts.partnerId, drafts.id],
      set: { typed: kept, savedAt: now },
    })
  return done({ id, savedAt: now })
}
