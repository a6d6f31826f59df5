/** Stage names, the customer's sentence for each, and what the customer is trying to do there. */
export const stages = {
  UNVERIFIED: {
    name: 'Unverified',
    sentence: 'Nothing from the customer yet',
    purpose: 'No evidence shows that this customer is buying.',
  },
  RECOGNISE: {
    name: 'Recognise',
    sentence: 'We have a problem worth solving',
    purpose: 'Agree that there is a problem, what it costs and whose it is.',
  },
  EXPLORE: {
    name: 'Explore',
    sentence: 'Could we solve it, and should we act?',
    purpose: 'Look at the ways to solve it, doing nothing included, and decide to act.',
  },
  DEFINE: {
    name: 'Define',
    sentence: 'This is what we need and how we will decide',
    purpose: 'Write down what is needed, who decides, how and by when.',
  },
  TENDER_OPEN: {
    name: 'Tender open',
    sentence: 'Everyone may bid',
    purpose: 'Invite offers, and close the bidding by the rules.',
  },
  SELECT: {
    name: 'Select',
    sentence: 'Whose offer fits best?',
    purpose: 'Compare the offers and prefer one.',
  },
  ASSURE: {
    name: 'Assure',
    sentence: 'Are we sure, all of us?',
    purpose: 'Remove the remaining doubt, and get everyone with a say to agree.',
  },
  STANDSTILL: {
    name: 'Standstill',
    sentence: 'Wait for a challenge',
    purpose: 'Tell all bidders of the award, and wait whether anyone objects.',
  },
  AUTHORISE: {
    name: 'Authorise',
    sentence: 'Release the money, settle the terms, sign',
    purpose: 'Release the funds, settle the terms and sign.',
  },
  REALISE: {
    name: 'Realise',
    sentence: 'Does it give us what we bought it for?',
    purpose: 'Use it, and confirm the value.',
  },
  COMPLETE: {
    name: 'Complete',
    sentence: 'We got what we bought it for',
    purpose: 'Everything on this customer’s path is settled.',
  },
} as const

/** How customers usually buy, by kind of purchase. */
export const templates = {
  T1_NEW_SOLUTION: {
    name: 'New solution',
    meaning: 'The customer buys this kind of thing for the first time.',
  },
  T2_REPLACEMENT: {
    name: 'Replacement',
    meaning: 'The customer has one already and changes it.',
  },
  T3_RENEWAL: {
    name: 'Renewal',
    meaning: 'The customer reviews what it has and buys it again.',
  },
  T4_TENDER: {
    name: 'Public tender',
    meaning: 'The steps are written down, and open to every bidder.',
  },
  T5_TRIAL_FIRST: {
    name: 'Trial first',
    meaning: 'The customer tries it before it chooses.',
  },
  T6_SERVICES: {
    name: 'Services project',
    meaning: 'The customer buys work; its scope is settled together.',
  },
} as const
