import { findings } from './process/findings'
import { requirements } from './process/requirements'
import { stages, templates } from './process/stages'

/** The words of the buying process, shared by every screen that shows a deal. */
export const process = {
  stages,
  templates,
  requirements,
  findings,
  statuses: {
    VERIFIED: { name: 'Verified', meaning: 'A named buyer, at the grade it needs.' },
    WAIVED: { name: 'Waived', meaning: 'The customer said it skips this.' },
    STALE: {
      name: 'Stale',
      meaning: 'Too old, or the person left. It still counts for 14 days; ask again.',
    },
    LAPSED: { name: 'Lapsed', meaning: 'Stale for more than 14 days. It no longer counts.' },
    CLAIMED: { name: 'Claimed', meaning: 'Somebody on our side believes it.' },
    REOPENED: { name: 'Reopened', meaning: 'The customer took it back.' },
    OPEN: { name: 'Open', meaning: 'Nobody has said anything.' },
  },
  grades: {
    GUESS: { name: 'Guess', meaning: 'We believe it. It never moves the customer.' },
    SAID: { name: 'Said', meaning: 'A named buyer told us.' },
    DOCUMENT: { name: 'Document', meaning: 'The customer wrote or signed it.' },
    CONFIRMED: {
      name: 'Confirmed',
      meaning: 'The customer confirmed it in its own words, in writing.',
    },
  },
  /** Why a missing requirement does not count yet, to follow it in brackets. */
  needed: {
    LAPSED: 'too long ago, or from someone who left',
    CLAIMED: 'our own belief so far, or not yet in writing',
    REOPENED: 'the customer took it back',
    OPEN: 'nobody has said so yet',
  },
  roles: {
    INITIATOR: 'Initiator',
    USER: 'User',
    INFLUENCER: 'Influencer',
    TECHNICAL: 'Technical screen',
    DECIDER: 'Decider',
    ECONOMIC: 'Fund-holder',
    APPROVER: 'Approver',
    PROCUREMENT: 'Procurement',
    GATEKEEPER: 'Gatekeeper',
    ADVOCATE: 'Advocate',
  },
  roleMeanings: {
    INITIATOR: 'Raised the problem first.',
    USER: 'Will work with it.',
    INFLUENCER: 'Is asked for an opinion.',
    TECHNICAL: 'Screens the offers and can say no.',
    DECIDER: 'Has a vote.',
    ECONOMIC: 'Holds the funds and gives the final yes.',
    APPROVER: 'Legal, security or finance; must sign off.',
    PROCUREMENT: 'Runs the purchase.',
    GATEKEEPER: 'Decides who gets through to the others.',
    ADVOCATE: 'Wants it, and works for it inside.',
  },
  stances: {
    SUPPORTS: 'Supports it',
    NEUTRAL: 'Neutral',
    OPPOSES: 'Against it',
    UNKNOWN: 'We do not know',
  },
  outlooks: {
    WANTS_MORE: 'Wants more than today',
    HAS_TROUBLE: 'Has trouble to solve',
    CONTENT: 'Content as it is',
    SEES_NO_GAP: 'Sees no gap',
    UNKNOWN: 'We do not know',
  },
  directions: {
    TWO_WAY: 'Talk, both ways',
    INBOUND: 'From the customer',
    OUTBOUND: 'From us, no answer yet',
  },
  mediums: {
    talk: 'Talk',
    call: 'Call',
    mail: 'Mail',
    meeting: 'Meeting',
    document: 'Document',
  },
  evidenceKinds: {
    NOTE: 'Note of a talk',
    MAIL: 'Mail',
    MINUTES: 'Minutes',
    FILE: 'File',
    LINK: 'Link',
    CUSTOMER_REPLY: 'Customer’s own reply',
  },
  lights: {
    IN_STEP: { name: 'In step', meaning: 'No finding that needs a look.' },
    CHECK: { name: 'Check', meaning: 'Something to watch.' },
    AT_RISK: { name: 'At risk', meaning: 'Something to talk about this week.' },
    OUT_OF_STEP: { name: 'Out of step', meaning: 'Something to settle before the next step.' },
    PAUSED: { name: 'Paused', meaning: 'The customer paused; time rules are silent.' },
  },
  severities: {
    INFO: 'For information',
    WATCH: 'Watch',
    WARN: 'Warning',
    CRITICAL: 'Critical',
  },
  categories: {
    UNVERIFIED: { name: 'Unverified', meaning: 'Nothing from the customer; not in the forecast.' },
    EARLY: { name: 'Early', meaning: 'Five or more stages up to the signature.' },
    POSSIBLE: { name: 'Possible', meaning: 'Three or four stages, or something critical.' },
    LIKELY: { name: 'Likely', meaning: 'One or two stages up to the signature.' },
    COMMIT: { name: 'Commit', meaning: 'One stage left, and the date is the customer’s.' },
    SIGNED: { name: 'Signed', meaning: 'The signature is behind.' },
    PAUSED: { name: 'Paused', meaning: 'The customer paused its project.' },
  },
  laneCategories: {
    PIPELINE: 'Pipeline',
    BEST: 'Best case',
    COMMIT: 'Commit',
    CLOSED: 'Closed',
  },
  lanes: { customer: 'Customer', partner: 'Partner', vendor: 'Vendor' },
  sources: {
    CUSTOMER: 'the customer’s',
    PARTNER: 'the partner’s',
    VENDOR: 'the vendor’s',
  },
  outcomes: {
    WON: 'Won',
    LOST_TO_OTHER: 'Lost to another supplier',
    NO_DECISION: 'No decision',
    WITHDRAWN: 'Withdrawn',
  },
  gap: {
    ahead:
      '{steps, plural, one {# step ahead of the customer} other {# steps ahead of the customer}}',
    behind: '{steps, plural, one {# step behind the customer} other {# steps behind the customer}}',
    level: 'In step with the customer',
    unmapped: 'Not mapped onto the customer’s stages',
    none: 'No stage given yet',
  },
  coverage: '{done} of {total} things a customer settles by {stage} are confirmed',
  assumed: 'assumed',
  decisionGate: 'decision gate',
  /** What a registration still needs: `missing` for lists and checks, `ask` says what to do. */
  gate: {
    buyer: {
      missing: 'A named person at the customer',
      ask: 'Add at least one person at the customer, with a role.',
    },
    'recent-contact': {
      missing: 'A word from the customer in the last 30 days',
      ask: 'Record a talk, or a mail from the customer, of the last 30 days.',
    },
    evidence: {
      missing: 'One fact the customer said, wrote or confirmed',
      ask: 'Tick one thing the customer has done, and choose who said so and when.',
    },
    claim: {
      missing: 'The customer’s stage as you see it',
      ask: 'Choose the stage the customer is at. “We do not know yet” is an answer.',
    },
    date: {
      missing: 'A signing date, and whose date it is',
      ask: 'Enter the day the customer expects to sign, and choose whose date it is.',
    },
    'partner-stage': {
      missing: 'Your own stage, matched to the customer’s stages',
      ask: 'Choose your own stage for this deal, or match it to the customer’s stages.',
    },
  },
} as const
