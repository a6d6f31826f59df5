import 'server-only'
import { cache } from 'react'

import type { Person } from '#core/access/actor'
import { dealFor } from '#db/deals/deal'

/** One reading for the title of a page and the page itself. */
export const viewOf = cache((actor: Person, dealId: string) => dealFor(actor, dealId))
