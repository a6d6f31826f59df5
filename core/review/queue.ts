import { z } from 'zod'

import { type Light, lights } from '#core/alignment/light'
import { canonStages, COMPLETE, UNVERIFIED } from '#core/buying-process/stages'
import { isReviewStatus, type ReviewStatus } from '#core/registration/status'
import { InstantSchema } from '#core/shared/day'
import { isId } from '#core/shared/id'

export const queueViews = ['waiting', 'mine', 'overdue', 'asked', 'decided'] as const
export type QueueView = (typeof queueViews)[number]

/** The stages a reviewer may filter by. */
export const queueStages = [UNVERIFIED, ...canonStages, COMPLETE] as const

/** Statuses that occur in a view, for the filter beside it. */
export const statusesIn: Readonly<Record<QueueView, readonly ReviewStatus[]>> = {
  waiting: ['submitted', 'in_review'],
  mine: ['submitted', 'in_review'],
  overdue: ['submitted', 'in_review'],
  asked: ['action_required'],
  decided: ['approved', 'rejected', 'withdrawn', 'expired'],
}

export type QueueAsk = {
  view: QueueView
  /** As typed, so that it comes back as typed; blanks alone filter nothing. */
  search: string
  status: ReviewStatus | null
  partner: string | null
  stage: string | null
  light: Light | null
  /** The last row seen: the instant its view is sorted by, and its id. */
  after: { at: Date; id: string } | null
}

const Cursor = z.tuple([InstantSchema, z.guid()])

/** Reads the address of the queue. What does not fit filters nothing; a forged cursor starts over. */
export function readQueueAsk(one: (name: string) => string): QueueAsk {
  const view = queueViews.find((known) => known === one('view')) ?? 'waiting'
  const status = one('status')
  const partner = one('partner')
  const cursor = Cursor.safeParse(one('after').split('_'))
  return {
    view,
    search: one('q'),
    status: isReviewStatus(status) ? status : null,
    partner: isId(partner) ? partner : null,
    stage: queueStages.find((known) => known === one('stage')) ?? null,
    light: lights.find((known) => known === one('light')) ?? null,
    after: cursor.success ? { at: cursor.data[0], id: cursor.data[1] } : null,
  }
}

export const cursorOf = (at: Date, id: string): string => `${at.toISOString()}_${id}`
