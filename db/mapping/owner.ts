import { asc, desc, eq } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import { type LaneName, laneCategories } from '#core/buying-process/facts'
import { isCanon } from '#core/buying-process/stages'
import type { MapStage } from '#core/mapping/map'
import type { Tx } from '#db/client'
import { partnerStages, vendorStages } from '#db/schema/organisations'

/** Whose map it is: a partner's by its id, the vendor's own with null. */
export type MapOwner = string | null

/** A person works on the map of its own side: a partner's people on their firm's, staff on the vendor's. */
export const ownerOf = (actor: Person): MapOwner =>
  actor.kind === 'partner' ? actor.partnerId : null

export const sideOf = (owner: MapOwner): LaneName => (owner === null ? 'vendor' : 'partner')

export type VersionedStage = MapStage & { version: number }

/** The stages of every version there was, the newest version first, each in its own order. */
export async function allStages(t: Tx, owner: MapOwner): Promise<VersionedStage[]> {
  const rows =
    owner === null
      ? await t
          .select()
          .from(vendorStages)
          .orderBy(desc(vendorStages.version), asc(vendorStages.place))
      : await t
          .select()
          .from(partnerStages)
          .where(eq(partnerStages.partnerId, owner))
          .orderBy(desc(partnerStages.version), asc(partnerStages.place))
  return rows.map(({ version, key, label, fit, category }) => ({
    version,
    key,
    label,
    fit: fit.filter(isCanon),
    category: laneCategories.find((known) => known === category) ?? null,
  }))
}

/** The map of today; version 0 and no stages before the first was published. */
export async function latestMap(
  t: Tx,
  owner: MapOwner,
): Promise<{ version: number; stages: MapStage[] }> {
  const all = await allStages(t, owner)
  const version = all[0]?.version ?? 0
  return { version, stages: stagesOf(all, version) }
}

export const stagesOf = (all: readonly VersionedStage[], version: number): MapStage[] =>
  all.filter((stage) => stage.version === version).map(({ version: _version, ...stage }) => stage)
