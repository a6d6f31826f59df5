/**
 * What a customer settles, in four forms: `done` follows "the customer has"; `short` is a thing;
 * `question` is asked of the seller; `counts` says what proves it.
 */
export const requirements = {
  R1: {
    done: 'described the problem in its own words',
    short: 'the problem in its own words',
    question: 'Has the customer described the problem in its own words?',
    counts: 'A note of a talk with a named buyer, a mail or a request for information.',
  },
  R2: {
    done: 'estimated what it costs to leave it',
    short: 'what it costs to leave it',
    question: 'Has it estimated what it costs to leave the problem as it is?',
    counts: 'A number or a range, given by a buyer.',
  },
  R3: {
    done: 'asked an accountable person to look into it',
    short: 'an accountable person to look into it',
    question: 'Has it asked an accountable person to look into it?',
    counts: 'The name, and the day that person was asked.',
  },
  X1: {
    done: 'listed the ways it could go, doing nothing included',
    short: 'the ways it could go',
    question: 'Has it listed the ways it could go, doing nothing included?',
    counts: 'A list, a mail or workshop notes. A named buyer saying it is enough.',
  },
  X2: {
    done: 'decided to act, and roughly how',
    short: 'a decision to act, and roughly how',
    question: 'Has it decided to act, and roughly how?',
    counts: 'A statement by someone accountable.',
  },
  D1: {
    done: 'put its requirements in writing',
    short: 'its requirements in writing',
    question: 'Has it put its requirements in writing?',
    counts: 'Requirements, a request for proposals or agreed criteria, in the customer’s writing.',
  },
  D2: {
    done: 'told us the steps and people of the decision',
    short: 'the steps and people of the decision',
    question: 'Has it told us the steps and people of its decision?',
    counts: 'Named people, the steps and the criteria, from a named buyer.',
  },
  D3: {
    done: 'given a budget range and a needed-by date with its reason',
    short: 'a budget range and a needed-by date with its reason',
    question: 'Has it given a budget range, and a needed-by date with its reason?',
    counts: 'The number, the date and the event behind it. It counts for 180 days.',
  },
  L1: {
    done: 'put us on its shortlist',
    short: 'a shortlist with us on it',
    question: 'Has it put us on its shortlist?',
    counts: 'A statement by a named buyer.',
  },
  L2: {
    done: 'scored offers against its own criteria',
    short: 'offers scored against its own criteria',
    question: 'Has it scored the offers against its own criteria?',
    counts: 'A statement by a named buyer, or the sheet itself.',
  },
  L3: {
    done: 'named its preferred supplier',
    short: 'its preferred supplier',
    question: 'Has it named its preferred supplier?',
    counts: 'A mail or minutes. It counts for 90 days.',
  },
  A1: {
    done: 'seen the proof pass a test agreed beforehand',
    short: 'a proof that passed the agreed test',
    question: 'Has it seen the proof pass a test agreed beforehand?',
    counts: 'A test report or a sign-off.',
  },
  A2: {
    done: 'heard every person with a say agree',
    short: 'the agreement of every person with a say',
    question: 'Has every person with a say agreed?',
    counts: 'A statement that names them. It counts for 60 days.',
  },
  A3: {
    done: 'had its fund-holder accept the business case',
    short: 'the fund-holder’s yes to the business case',
    question: 'Has the fund-holder accepted the business case?',
    counts: 'A mail or minutes of the fund-holder’s own. It counts for 120 days.',
  },
  U1: {
    done: 'approved the funds',
    short: 'the funds approved',
    question: 'Has it approved the funds?',
    counts: 'The approval, or a request for a purchase order.',
  },
  U2: {
    done: 'settled legal, security and procurement terms',
    short: 'legal, security and procurement terms',
    question: 'Has it settled legal, security and procurement terms?',
    counts: 'The last changes closed in writing, and the supplier set up.',
  },
  U3: {
    done: 'signed the order',
    short: 'the signed order',
    question: 'Has it signed the order?',
    counts: 'The signed order or the purchase order.',
  },
  Z1: {
    done: 'named an owner and started',
    short: 'an owner, and a start',
    question: 'Has it named an owner and started?',
    counts: 'The kick-off, and the name of the owner.',
  },
  Z2: {
    done: 'put it to use',
    short: 'the first real use',
    question: 'Has it put it to use?',
    counts: 'Usage, or a note that it went live.',
  },
  Z3: {
    done: 'confirmed that it got what it bought it for',
    short: 'its word that it got what it bought it for',
    question: 'Has it confirmed that it got what it bought it for?',
    counts: 'Minutes of a review, held against what it cost to leave the problem.',
  },
  T1: {
    done: 'published the tender',
    short: 'the published tender',
    question: 'Has it published the tender?',
    counts: 'The notice or the tender documents.',
  },
  T2: {
    done: 'closed the bidding period with our offer admitted',
    short: 'the bidding closed with our offer admitted',
    question: 'Has it closed the bidding with our offer admitted?',
    counts: 'The opening record, or the customer’s letter of admission.',
  },
  S1: {
    done: 'told all bidders of the award',
    short: 'the award told to all bidders',
    question: 'Has it told all bidders of the award?',
    counts: 'The award letter.',
  },
  S2: {
    done: 'said that no challenge is open',
    short: 'its word that no challenge is open',
    question: 'Has it said that no challenge is open?',
    counts: 'A statement by a named buyer, after the waiting period.',
  },
} as const
