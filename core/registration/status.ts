/** The review status of a registration: a machine of its own, never mixed with a buying stage. */
export const reviewStatuses = [
  'submitted',
  'in_review',
  'action_required',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

export const reviewMoves = [
  'take',
  'give-back',
  'approve',
  'approve-and-coach',
  'ask',
  'reject',
  'answer',
  'withdraw',
  'expire',
] as const
export type ReviewMove = (typeof reviewMoves)[number]

const machine: Record<ReviewMove, { from: readonly ReviewStatus[]; to: ReviewStatus }> = {
  take: { from: ['submitted', 'in_review'], to: 'in_review' },
  'give-back': { from: ['in_review'], to: 'submitted' },
  approve: { from: ['submitted', 'in_review'], to: 'approved' },
  'approve-and-coach': { from: ['submitted', 'in_review'], to: 'approved' },
  ask: { from: ['submitted', 'in_review'], to: 'action_required' },
  reject: { from: ['submitted', 'in_review'], to: 'rejected' },
  answer: { from: ['action_required'], to: 'submitted' },
  withdraw: { from: ['submitted', 'in_review', 'action_required', 'approved'], to: 'withdrawn' },
  expire: { from: ['approved'], to: 'expired' },
}

export const isReviewStatus = (text: string): text is ReviewStatus =>
  reviewStatuses.some((known) => known === text)

/** Where a move leads from a status, or null when it is not allowed there. */
export const after = (status: ReviewStatus, move: ReviewMove): ReviewStatus | null =>
  machine[move].from.includes(status) ? machine[move].to : null

/** Statuses that still wait for the vendor, oldest first in the queue. */
export const waiting: readonly ReviewStatus[] = ['submitted', 'in_review']
/** Statuses in which a registration is alive: it counts when the same customer is registered again. */
export const live: readonly ReviewStatus[] = [
  'submitted',
  'in_review',
  'action_required',
  'approved',
]

export const rejectReasons = [
  'duplicate',
  'vendor-active',
  'existing-customer',
  'outside-territory',
  'nobody-contacted',
  'too-little',
  'below-minimum',
  'published-tender',
  'other',
] as const
export type RejectReason = (typeof rejectReasons)[number]

export const withdrawReasons = ['customer-stopped', 'mistake', 'elsewhere', 'other'] as const
export type WithdrawReason = (typeof withdrawReasons)[number]

/** Approved, and its protection has not run out; the instant it ends is left out. */
export const isProtected = (
  { status, protectedUntil }: { status: ReviewStatus; protectedUntil: Date | null },
  now: Date,
): boolean => status === 'approved' && protectedUntil !== null && protectedUntil > now
