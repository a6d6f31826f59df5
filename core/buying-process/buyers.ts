/** The parts people play in a buying group; one person may play several. */
export const buyerRoles = [
  'INITIATOR',
  'USER',
  'INFLUENCER',
  'TECHNICAL',
  'DECIDER',
  'ECONOMIC',
  'APPROVER',
  'PROCUREMENT',
  'GATEKEEPER',
  'ADVOCATE',
] as const
export type BuyerRole = (typeof buyerRoles)[number]

export const stances = ['SUPPORTS', 'NEUTRAL', 'OPPOSES', 'UNKNOWN'] as const
export type Stance = (typeof stances)[number]

/** How a buyer sees the present: receptive in the first two, not in the next two. */
export const outlooks = ['WANTS_MORE', 'HAS_TROUBLE', 'CONTENT', 'SEES_NO_GAP', 'UNKNOWN'] as const
export type Outlook = (typeof outlooks)[number]
