import { desc, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import type { MapStage } from '#core/mapping/map'
import { type MapChange, mapChanges } from '#core/mapping/map-changes'
import { tx, type Tx } from '#db/client'
import { behindMap } from '#db/mapping/behind-map'
import { allStages, latestMap, type MapOwner, ownerOf, stagesOf } from '#db/mapping/owner'
import { partnerMappings, vendorMappings } from '#db/schema/organisations'

export type MapVersion = {
  version: number
  /** Null for the map a firm came with. */
  by: string | null
  at: Date | null
  note: string | null
  stages: MapStage[]
  /** What it does differently from the version before; null for the first. */
  changes: MapChange[] | null
}

export type MapView = {
  /** Zero before anything was published. */
  version: number
  stages: MapStage[]
  /** Newest first. */
  versions: MapVersion[]
  /** Open deals whose stage still reads as an earlier map had it. */
  behind: number
}

/** The map of the person's own side, with every version there was. */
export async function mapOf(actor: Person): Promise<MapView> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')
  const owner = ownerOf(actor)
  return tx(actor, async (t) => {
    const versions = await versionsOf(t, owner)
    const { version, stages } = await latestMap(t, owner)
    return { version, stages, versions, behind: (await behindMap(t, owner, stages)).length }
  })
}

async function versionsOf(t: Tx, owner: MapOwner): Promise<MapVersion[]> {
  const all = await allStages(t, owner)
  const heads = await headsOf(t, owner)
  const numbers = [...new Set(all.map(({ version }) => version))]
  return numbers.map((version, at) => {
    const head = heads.find((one) => one.version === version)
    const stages = stagesOf(all, version)
    const before = numbers[at + 1]
    return {
      version,
      by: head?.byName ?? null,
      at: head?.at ?? null,
      note: head?.note ?? null,
      stages,
      changes: before === undefined ? null : mapChanges(stagesOf(all, before), stages),
    }
  })
}

const headsOf = (t: Tx, owner: MapOwner) =>
  owner === null
    ? t.select().from(vendorMappings).orderBy(desc(vendorMappings.version))
    : t
        .select()
        .from(partnerMappings)
        .where(eq(partnerMappings.partnerId, owner))
        .orderBy(desc(partnerMappings.version))
