import { decision } from './review/decision'
import { queue } from './review/queue'
import { registration } from './review/registration'

/** Words of the desk: the queue, one registration under review, and the decision. */
export const review = {
  ...queue,
  ...registration,
  ...decision,
  statuses: {
    submitted: 'Submitted',
    in_review: 'In review',
    action_required: 'Asked, with the partner',
    approved: 'Approved',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
  },
  crumb: 'Review',
} as const
