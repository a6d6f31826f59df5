import { sql } from 'drizzle-orm'
import { z } from 'zod'

import type { PartnerActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { factsTold } from '#core/registration/form-events'
import { gate } from '#core/registration/gate'
import { readForm } from '#core/registration/read-form'
import type { World } from '#core/registration/setting'
import { done, refuse } from '#core/shared/outcome'
import { tx, type Tx } from '#db/client'
import { type Draft, draftIn } from '#db/drafts/draft-of'
import { settingIn } from '#db/drafts/setting-of'
import { firstAnswer, giveAnswer, receiptIn } from '#db/registrations/first-answer'
import { isExternalIdTaken, tooManyThisHour } from '#db/registrations/limits'
import { IdTaken, register } from '#db/registrations/register'

/** `key`: new for every review page rendered. `digest`: of the draft as that page showed it. */
export type Submission = { draftId: string; key: string; digest: string }

const SubmissionSchema = z.strictObject({
  draftId: z.guid(),
  key: z.guid(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})

/**
 * Sends a draft in, once: whatever is posted again with the same key gets the first answer again, at the
 * same time or later. The same key with other content is refused, and so is a draft changed since it was
 * reviewed. Everything the form says becomes an event of the new deal's log.
 */
export async function submit(
  actor: PartnerActor,
  asked: Submission,
  world: World,
  now = new Date(),
) {
  mustBeAllowed(actor, 'register deals')
  const read = SubmissionSchema.safeParse(asked)
  if (!read.success) return refuse('not-found')
  for (let wait = 20; ; wait = Math.min(wait * 1.5, 400)) {
    const answer = await tx(actor, (t) => answerOnce(t, actor, read.data, world, now)).catch(
      refuseTakenId,
    )
    if (answer !== 'busy') return answer
    // Waiting holds no connection: a double click must not keep everybody else from theirs.
    await new Promise((wake) => setTimeout(wake, wait * (0.5 + Math.random())))
  }
}

/** The draft of somebody who chose the id of another firm's deal: it is told what a rival is told. */
function refuseTakenId(error: unknown) {
  if (error instanceof IdTaken) return refuse('not-found')
  throw error
}

async function answerOnce(
  t: Tx,
  actor: PartnerActor,
  { draftId, key, digest }: Submission,
  world: World,
  now: Date,
) {
  // Posts of one form follow one another; the first decides, the rest read its answer.
  const locked = await t.execute(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${actor.partnerId + key}, 0)) as mine`,
  )
  if (locked.rows[0]?.['mine'] !== true) return 'busy' as const
  const request = `${draftId} ${digest}`
  const before = await firstAnswer(t, actor, key, request)
  if (before) return before.isSame ? done(before.receipt) : refuse('key-reused')

  const draft = await draftIn(t, actor, draftId, true)
  if (!draft) return sentAlready(t, actor, draftId)
  if (draft.digest !== digest) return refuse('changed-meanwhile')
  const receipt = await decide(t, actor, draft, world, now)
  if (receipt.ok) await giveAnswer(t, actor, { key, request, receipt: receipt.value }, now)
  return receipt
}

/** A deal keeps the id of its draft, so a second review page of the same draft finds the receipt. */
async function sentAlready(t: Tx, actor: PartnerActor, draftId: string) {
  const receipt = await receiptIn(t, actor, draftId)
  return receipt ? done(receipt) : refuse('not-found')
}

async function decide(t: Tx, actor: PartnerActor, draft: Draft, world: World, now: Date) {
  const setting = await settingIn(t, actor, now)
  const limit = setting.programme.hourlySubmissionLimit
  if (await tooManyThisHour(t, actor, limit, now)) {
    return refuse('too-many-submissions', { limit: String(limit) })
  }
  const around = { ...setting, attachments: draft.attachments, knownBuyers: [] }
  const read = readForm(draft.typed, around, world)
  const problems = [...read.problems]
  if (await isExternalIdTaken(t, actor, read.opportunity.externalId)) {
    problems.push({ field: 'externalId', code: 'taken', step: 'customer' })
  }
  const missing = gate(factsTold(read, setting.today)).toSubmit
  if (problems.length > 0 || missing.length > 0) {
    return { ...refuse('incomplete', { missing: missing.join(',') }), problems }
  }
  return done(await register(t, actor, { draft, read, setting }, now))
}
