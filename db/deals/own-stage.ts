import { type SQL, sql } from 'drizzle-orm'

import type { LaneName } from '#core/buying-process/facts'
import { deals } from '#db/schema/deals'
import { positions } from '#db/schema/log'
import { partnerStages, vendorStages } from '#db/schema/organisations'

/** The key of the seller's own stage in the cached reading; its label where no key was kept; null for none. */
export const ownStage = (side: LaneName): SQL<string | null> =>
  sql<string | null>`(select coalesce(lane ->> 'stage', lane ->> 'label')
    from jsonb_array_elements(${positions.reading} -> 'lanes') as lane
    where lane ->> 'side' = ${side} limit 1)`

/** The buying stage in canonical words: a stage of the deal's own path counts as the one it rolls up to. */
export const canonStage = sql<string>`coalesce((select step ->> 'canon'
  from jsonb_array_elements(${positions.reading} -> 'path') as step
  where step ->> 'key' = ${positions.stage} limit 1), ${positions.stage})`

/** True for a stage that today's map of its seller does not hold. */
export const isOffTheMap = (side: LaneName): SQL =>
  side === 'partner'
    ? sql`(${ownStage(side)} is not null and not exists (
        select 1 from ${partnerStages} as mapped where mapped.partner_id = ${deals.partnerId}
          and mapped.key = ${ownStage(side)} and mapped.version = (
            select max(latest.version) from ${partnerStages} as latest
            where latest.partner_id = ${deals.partnerId})))`
    : sql`(${ownStage(side)} is not null and not exists (
        select 1 from ${vendorStages} as mapped where mapped.key = ${ownStage(side)}
          and mapped.version = (select max(latest.version) from ${vendorStages} as latest)))`
