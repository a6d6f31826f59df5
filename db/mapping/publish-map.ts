import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { longestNote, type MapStage } from '#core/mapping/map'
import { mapChanges } from '#core/mapping/map-changes'
import { type MapProblem, readMap, type TypedStage } from '#core/mapping/read-map'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { isPlain } from '#core/shared/plain-text'
import { audit } from '#db/audit/record'
import { tx, type Tx } from '#db/client'
import { latestMap, type MapOwner, ownerOf } from '#db/mapping/owner'
import {
  partnerMappings,
  partnerStages,
  vendorMappings,
  vendorStages,
} from '#db/schema/organisations'

export type TypedMap = {
  /** The version the writer began from. */
  version: number
  rows: readonly TypedStage[]
  note: string
}

export type PublishedMap = Outcome<
  { version: number },
  'mistakes' | 'note-unfit' | 'changed-meanwhile' | 'nothing-new'
> & { problems?: MapProblem[] }

/**
 * Publishes the map of the person's own side as a new version. Deals keep the map they were moved with, and so
 * does every judgement printed before. Of two who publish at once the second is refused and loses nothing.
 */
export async function publishMap(
  actor: Person,
  { version: from, rows, note }: TypedMap,
  now = new Date(),
): Promise<PublishedMap> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'map own stages' : 'map vendor stages')
  const owner = ownerOf(actor)
  return tx(actor, async (t) => {
    const current = await latestMap(t, owner)
    const { stages, problems } = readMap(
      rows,
      current.stages.map(({ key }) => key),
    )
    if (problems.length > 0) return { ...refuse('mistakes'), problems }
    if (!isPlain(note) || note.trim().length > longestNote) return refuse('note-unfit')
    if (current.version !== from) return refuse('changed-meanwhile')
    if (mapChanges(current.stages, stages).length === 0) return refuse('nothing-new')
    const version = from + 1
    const head = { version, at: now, byUser: actor.userId, byName: actor.name }
    const taken = await write(t, owner, { ...head, note: note.trim() || null }, stages)
    if (!taken) return refuse('changed-meanwhile')
    const record = { type: 'map', id: owner ?? 'vendor', partnerId: owner }
    await audit(t, actor, { action: 'map.publish', record, data: { version } }, now)
    return done({ version })
  })
}

type Head = Omit<typeof vendorMappings.$inferInsert, 'partnerId'>

/** False when somebody else took this version first. */
async function write(t: Tx, owner: MapOwner, head: Head, stages: MapStage[]): Promise<boolean> {
  const rows = stages.map(({ category, fit, ...stage }, place) => ({
    ...stage,
    fit: [...fit],
    category: category ?? 'PIPELINE',
    version: head.version,
    place,
  }))
  if (owner === null) {
    const taken = await t.insert(vendorMappings).values(head).onConflictDoNothing().returning()
    if (taken.length > 0) await t.insert(vendorStages).values(rows)
    return taken.length > 0
  }
  const own = { ...head, partnerId: owner }
  const taken = await t.insert(partnerMappings).values(own).onConflictDoNothing().returning()
  if (taken.length === 0) return false
  await t.insert(partnerStages).values(rows.map((row) => ({ ...row, partnerId: owner })))
  return true
}
