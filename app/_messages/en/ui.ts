/** Words the shared components bring with them; everything else is given to them. */
export const ui = {
  skip: 'Skip to the content',
  product: 'Customer Core',
  main: 'Main',
  menu: 'Menu',
  desk: 'Desk',
  accessibility: 'Accessibility statement',
  privacy: 'Privacy',
  step: '{flow} · Step {step, number} of {of, number}',
  assumed: 'assumed',
  sellerStep: 'A seller’s step. It did not move the customer.',
  pager: { label: 'Pages', previous: 'Earlier in the list', next: 'Further in the list' },
  key: {
    label: 'What the signs mean',
    staleCounts: '{status}, still counts',
    gate: 'square: decision gate',
  },
  mark: { one: '{label}: {status}', gate: '{label} (decision gate): {status}' },
  ribbon: {
    settled: '{stage}: {done, number} of {total, number} settled',
    claimedByPartner: 'Claimed by the partner',
    claimedBy: 'Claimed by {who}',
    noStage: 'No stage given yet',
    unmapped: 'not mapped yet',
    ahead:
      '<b>{steps, number}<w>{steps, plural, one { step ahead} other { steps ahead}}</w><h> of the customer</h></b>',
    behind:
      '<b>{steps, number}<w>{steps, plural, one { step behind} other { steps behind}}</w><h> the customer</h></b>',
  },
  mini: {
    customer: 'Customer: {stage}',
    ahead: '{lane} {steps, number} ahead',
    behind: '{lane} {steps, number} behind',
    level: '{lane} in step',
    none: '{lane} has no stage',
    partner: 'partner',
    vendor: 'vendor',
  },
  four: {
    settling: 'What is the customer trying to settle now?',
    known: 'How do we know?',
    date: 'Whose date is it?',
    missing: 'What would the customer say is missing?',
  },
  coaching: { ask: 'Ask the customer' },
  forecast: { carried: 'carried by the customer', air: 'air' },
} as const
