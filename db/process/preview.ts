import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { daysToSign } from '#core/buying-process/durations'
import type { Facts, PathStage } from '#core/buying-process/facts'
import { positionOf } from '#core/buying-process/position'
import { done } from '#core/shared/outcome'
import { tx } from '#db/client'
import { type AskedRevision, planIn } from '#db/process/plan'

/** Where the customer would stand, and how long the rest of its path usually takes (days, assumed). */
export type Standing = { stage: string; toSign: number; days: number; path: string[] }

export type Preview = {
  before: Standing
  after: Standing
  /** The stages of both paths, for their names. */
  stages: PathStage[]
  /** Kept as proposed only: a guess that would make the deal look further along. */
  proposed: boolean
}

/** What a form would change if it were recorded now. Nothing is written. */
export async function previewRevision(
  actor: PartnerActor,
  dealId: string,
  asked: AskedRevision,
  now = new Date(),
) {
  mustBeAllowed(actor, 'record customer facts')
  return tx(actor, async (t) => {
    const ids = {
      id: crypto.randomUUID(),
      textId: asked.typed.words.trim() === '' ? null : 'words',
    }
    const plan = await planIn(t, actor, dealId, asked, { now, ...ids })
    if (!plan.ok) return plan
    const { before, after, proposed } = plan.value
    const shown: Preview = {
      before: standing(before),
      after: standing(after),
      stages: [...before.path, ...after.path],
      proposed,
    }
    return done(shown)
  })
}

function standing(facts: Facts): Standing {
  const position = positionOf(facts)
  return {
    stage: position.stage,
    toSign: position.toSign,
    days: daysToSign(facts, position).T50,
    path: facts.path.map(({ key }) => key),
  }
}
