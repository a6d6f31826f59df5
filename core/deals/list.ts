import { z } from 'zod'

import { type LaneName, laneNames } from '#core/buying-process/facts'
import { canonStages, COMPLETE, UNVERIFIED } from '#core/buying-process/stages'
import { isReviewStatus, type ReviewStatus } from '#core/registration/status'
import { InstantSchema } from '#core/shared/day'
import { isId } from '#core/shared/id'

export const dealOrders = ['attention', 'newest'] as const
export type DealOrder = (typeof dealOrders)[number]

/** The stages a list of deals can be narrowed to. */
export const listStages = [UNVERIFIED, ...canonStages, COMPLETE] as const

/** A seller's own stage, by its key; '-unmapped' asks for stages off the map, '-none' for no stage. */
export type OwnStageAsk = { side: LaneName; stage: string }

/** What a reader asks of a list of deals. Null and a blank search narrow nothing. */
export type DealAsk = {
  /** As typed, so that it comes back as typed. */
  search: string
  status: ReviewStatus | null
  stage: string | null
  owner: string | null
  partner: string | null
  family: string | null
  own: OwnStageAsk | null
  /** Only deals whose registration lives and whose outcome is not known yet. */
  open: boolean
  order: DealOrder
  /** The last line seen: its rank in the order asked for, its instant, its id. */
  after: { rank: number; at: Date; id: string } | null
}

const Cursor = z.tuple([z.coerce.number().int().min(0).max(99), InstantSchema, z.guid()])

const idIn = (text: string) => (isId(text) ? text : null)

/** Ids of product families are short words the vendor chose. */
const familyIn = (text: string) => (/^[\w-]{1,60}$/.test(text) ? text : null)

/** As in `partner.QUOTE`; a stage may have any name. */
function ownIn(text: string): OwnStageAsk | null {
  const [word = '', ...rest] = text.split('.')
  const side = laneNames.find((known) => known === word)
  const stage = rest.join('.')
  return side && stage !== '' && stage.length <= 120 && !stage.includes('\0')
    ? { side, stage }
    : null
}

/** Reads the address of a list. What does not fit narrows nothing; a forged cursor starts over. */
export function readDealAsk(one: (name: string) => string): DealAsk {
  const status = one('status')
  const cursor = Cursor.safeParse(one('after').split('_'))
  return {
    search: one('q'),
    status: isReviewStatus(status) ? status : null,
    stage: listStages.find((known) => known === one('stage')) ?? null,
    owner: idIn(one('owner')),
    partner: idIn(one('partner')),
    family: familyIn(one('family')),
    own: ownIn(one('own')),
    open: one('open') === 'yes',
    order: dealOrders.find((known) => known === one('order')) ?? 'attention',
    after: cursor.success ? { rank: cursor.data[0], at: cursor.data[1], id: cursor.data[2] } : null,
  }
}

export const isNarrowed = (ask: DealAsk): boolean =>
  ask.search.trim() !== '' ||
  ask.open ||
  [ask.status, ask.stage, ask.owner, ask.partner, ask.family, ask.own].some((one) => one !== null)

/** What a matrix of stages is asked for; its rows are one side's own stages. */
export type MatrixAsk = Pick<DealAsk, 'owner' | 'partner' | 'family'> & { side: LaneName }

export const readMatrixAsk = (one: (name: string) => string): MatrixAsk => ({
  owner: idIn(one('owner')),
  partner: idIn(one('partner')),
  family: familyIn(one('family')),
  side: one('rows') === 'partner' ? 'partner' : 'vendor',
})

export const dealCursor = (rank: number, at: Date, id: string): string =>
  `${rank}_${at.toISOString()}_${id}`
