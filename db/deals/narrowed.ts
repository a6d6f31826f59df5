import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import type { DealAsk, OwnStageAsk } from '#core/deals/list'
import { live } from '#core/registration/status'
import { soughtIn } from '#core/shared/plain-text'
import { isOffTheMap, ownStage } from '#db/deals/own-stage'
import { deals, registrations } from '#db/schema/deals'
import { positions } from '#db/schema/log'
import { containing } from '#db/search/containing'

/** What a reader of a list narrows it to, within what this reader may see at all. */
export function narrowed(actor: Person, ask: DealAsk): SQL | undefined {
  const sought = soughtIn(ask.search)
  return and(
    actor.kind === 'partner' ? eq(deals.partnerId, actor.partnerId) : undefined,
    ask.partner ? eq(deals.partnerId, ask.partner) : undefined,
    ask.owner ? eq(deals.ownerId, ask.owner) : undefined,
    ask.status ? eq(registrations.status, ask.status) : undefined,
    ask.stage ? stageIs(ask.stage) : undefined,
    ask.family ? eq(deals.productFamily, ask.family) : undefined,
    ask.own ? ownIs(ask.own) : undefined,
    ask.open ? isOpen() : undefined,
    sought
      ? or(
          ...[deals.title, deals.customerName, deals.reference].map((one) =>
            containing(one, sought),
          ),
        )
      : undefined,
  )
}

/** A stage of the deal's own path counts as the canonical stage it rolls up to. */
export const stageIs = (stage: string): SQL =>
  sql`(${positions.stage} = ${stage} or exists (
    select 1 from jsonb_array_elements(${positions.reading} -> 'path') as step
    where step ->> 'key' = ${positions.stage} and step ->> 'canon' = ${stage}))`

/** Its registration lives, and nobody has recorded how it ended. */
export const isOpen = (): SQL | undefined =>
  and(eq(deals.outcome, 'open'), inArray(registrations.status, [...live]))

function ownIs({ side, stage }: OwnStageAsk): SQL {
  if (stage === '-none') return sql`${ownStage(side)} is null`
  return stage === '-unmapped' ? isOffTheMap(side) : sql`${ownStage(side)} = ${stage}`
}
