import type { Person } from '#core/access/actor'
import type { DealView } from '#db/deals/deal'

import { Changed } from './changed'
import { sinceLooked } from './since-looked'

/** For the page of a deal: notes that this person looks at it, and says what is new to that person. */
export async function WhatChanged({
  actor,
  view,
  root,
}: {
  actor: Person
  view: DealView
  root: string
}) {
  const seen = await sinceLooked(actor, view.deal.id)
  return <Changed {...seen} root={root} view={view} />
}
