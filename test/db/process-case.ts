import { and, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { system } from '#core/access/actor'
import type { RevisionKind, TypedRevision } from '#core/deals/revision-kinds'
import { dayOf } from '#core/shared/day'
import { tx } from '#db/client'
import { dealFor, type DealView } from '#db/deals/deal'
import { reviseProcess } from '#db/process/revise'
import { events } from '#db/schema/log'

export const today = dayOf(new Date())
export const blank: TypedRevision = {
  stage: '',
  after: '',
  label: '',
  canon: '',
  median: '',
  fast: '',
  slow: '',
  req: '',
  text: '',
  gate: '',
  grade: '',
  fresh: '',
  leaves: '',
  basis: '',
  buyer: '',
  day: today,
  words: '',
  file: '',
  link: '',
}
export const said = { basis: 'SAID', buyer: 'b1' }
export const guess = { basis: 'GUESS' }
export type Given = Partial<TypedRevision>
export const asking = (kind: RevisionKind, given: Given, of: string | null = null) => ({
  kind,
  of,
  typed: { ...blank, ...given },
  key: crypto.randomUUID(),
})
export const sayAs =
  (seller: PartnerActor) =>
  (dealId: string, kind: RevisionKind, given: Given, of: string | null = null) =>
    reviseProcess(seller, dealId, asking(kind, given, of))
export async function viewOf(seller: PartnerActor, dealId: string): Promise<DealView> {
  const view = await dealFor(seller, dealId)
  if (!view) throw new Error('no such deal')
  return view
}
export const pathOf = async (seller: PartnerActor, dealId: string) =>
  (await viewOf(seller, dealId)).facts.path.map(({ key }) => key)
export const reqOf = async (seller: PartnerActor, dealId: string, key: string) =>
  (await viewOf(seller, dealId)).facts.reqs.find((req) => req.key === key)
export const revisions = (dealId: string) =>
  tx(system('test'), (t) =>
    t
      .select()
      .from(events)
      .where(and(eq(events.dealId, dealId), eq(events.type, 'ProcessRevised'))),
  )
