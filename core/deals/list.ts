import { z } from 'zod'

import { canonStages, COMPLETE, UNVERIFIED } from '#core/buying-process/stages'
import { isReviewStatus, type ReviewStatus } from '#core/registration/status'
import { InstantSchema } from '#core/shared/day'
import { isId } from '#core/shared/id'

export const dealOrders = ['attention', 'newest'] as const
export type DealOrder = (typeof dealOrders)[number]

/** The stages a list of deals can be narrowed to. */
export const listStages = [UNVERIFIED, ...canonStages, COMPLETE] as const

/** What a reader asks of a list of deals. Null and a blank search narrow nothing. */
export type DealAsk = {
  /** As typed, so that it comes back as typed. */
  search: string
  status: ReviewStatus | null
  stage: string | null
  owner: string | null
  partner: string | null
  order: DealOrder
  /** The last line seen: its rank in the order asked for, its instant, its id. */
  after: { rank: number; at: Date; id: string } | null
}

const Cursor = z.tuple([z.coerce.number().int().min(0).max(99), InstantSchema, z.guid()])

const idIn = (text: string) => (isId(text) ? text : null)

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
    order: dealOrders.find((known) => known === one('order')) ?? 'attention',
    after: cursor.success ? { rank: cursor.data[0], at: cursor.data[1], id: cursor.data[2] } : null,
  }
}

export const isNarrowed = ({ search, status, stage, owner, partner }: DealAsk): boolean =>
  search.trim() !== '' || [status, stage, owner, partner].some((one) => one !== null)

export const dealCursor = (rank: number, at: Date, id: string): string =>
  `${rank}_${at.toISOString()}_${id}`
