import type { RequirementKey } from '#core/buying-process/requirements'

/** What customers say when they settle something, in their own voice; `problem`, `cost` and budget come from the story. */
export const phrases: Readonly<
  Record<Exclude<RequirementKey, 'R1' | 'R2' | 'D3'>, readonly string[]>
> = {
  R3: [
    '“Look into it and tell me by the end of the month.”',
    'Asked for a proposal on one page by the next works meeting',
    '“Somebody has to own this. You do, until I say otherwise.”',
    'Given two days a week for it until spring',
  ],
  X1: [
    'Four ways on the whiteboard: hire, build, buy, leave it',
    '“Our own sheet, two vendors, or nothing at all”',
    'A list of five, with “do nothing” on top and crossed out last',
    'Workshop notes: extend what we have, buy, or wait a year',
  ],
  X2: [
    '“We will act this year, with a bought tool”',
    '“Not another winter like this one. We buy.”',
    'The owners agreed to act; how is for the team to say',
    '“Decided: we change it, and we do not build it ourselves”',
  ],
  D1: [
    'Requirements, version 2, 11 pages',
    'A sheet with 34 lines, nine of them marked “must”',
    'Criteria agreed by the three plants, signed by each',
    'Four pages, the night shift’s list as an appendix',
  ],
  D2: [
    '“Works board first, then the owners’ meeting”',
    'Drew the steps on a napkin: team, finance, board',
    '“Three people vote, finance can stop it, legal reads it last”',
    'Named five people and the order in which they are asked',
  ],
  L1: [
    '“You are one of two we still talk to”',
    '“Three on the list, you are the second”',
    'Shortlist of two read out in the weekly call',
  ],
  L2: [
    'Scored 7.8 against 7.1, weights as in their sheet',
    '“Yours came first on planning and last on price”',
    'Read us the table: ahead on five of eight criteria',
  ],
  L3: [
    'Mail: “We would like to go on with you, subject to the test”',
    'Minutes of the selection round, page 2',
    'Letter: preferred supplier, not an order',
  ],
  A1: [
    'Report of the three-week test, signed by the shift leads',
    'Sign-off: 11 of 12 criteria met, the twelfth by March',
    'Test protocol with the plant manager’s initials',
  ],
  A2: [
    '“I went round. All six say yes, the works council too”',
    '“Quality, IT and finance agreed on Tuesday; I was there”',
    'Named everyone with a say, one by one, and each agreed',
  ],
  A3: [
    'Minutes: business case accepted without changes',
    'Mail from finance: “The numbers hold. Go to purchasing.”',
    'The case, with a note in the margin: “fine, 14 months”',
  ],
  U1: [
    'Capital request approved, copy attached',
    'Budget line released, mail of the controller',
    'Owners’ meeting, item 4: funds released',
  ],
  U2: [
    'Redlines closed, version 5 is final',
    'Vendor number issued, security form accepted',
    'Terms agreed; liability as in our second proposal',
  ],
  U3: [
    'Signed order, both signatures',
    'Purchase order received by mail',
    'Contract signed at their office',
  ],
  Z1: [
    '“Ruth runs it from our side, kick-off was yesterday”',
    'Owner named, first session with twelve people',
    'Kick-off held; weekly half-hour agreed',
  ],
  Z2: [
    '“Two shifts plan with it since Monday”',
    'Live in the first hall, sheet switched off',
    '“Nobody asked for the old list this week”',
  ],
  Z3: [
    'Review: idle hours down by a third against the first count',
    'Review minutes: the cost named at the start is halved',
    'Report to the owners: paid back in eleven months',
  ],
  T1: [
    'Tender notice published, with lots and dates',
    'Notice on the public portal, closing in five weeks',
  ],
  T2: [
    'Bidding closed; four offers admitted, ours among them',
    'Protocol of the opening of offers',
  ],
  S1: ['All bidders were told of the award by letter', 'Award notice sent to the four bidders'],
  S2: [
    '“Nobody has challenged it; the ten days end on Friday”',
    '“No challenge on the table so far”',
  ],
}
