import { and, eq, or, type SQL, sql } from 'drizzle-orm'

import type { Person } from '#core/access/actor'
import type { DealAsk } from '#core/deals/list'
import { soughtIn } from '#core/shared/plain-text'
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
