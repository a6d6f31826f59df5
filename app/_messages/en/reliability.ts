/** How far a partner's claims held when the customer itself was asked. For coaching; it decides nothing. */
export const reliability = {
  title: 'What held when the customer was asked',
  lead: 'Customers answer on their own pages. Whatever a seller had recorded as said or written is tested by that answer.',
  value: 'Claims that hold',
  tested: 'Tested so far',
  testedContext:
    '{tested, plural, =0 {no claim yet} one {one claim, {confirmed, number} held} other {# claims, {confirmed, number} held}}',
  share: 'Share to begin with',
  shareOwn: 'the programme’s own, from its tested claims',
  shareAssumed: 'assumed, until the programme has 20 tested claims',
  assumed:
    '{missing, plural, =0 {Assumed in part: the programme has too few tests.} one {Assumed in part: one more tested claim and the figure is your own.} other {Assumed in part: # more tested claims and the figure is your own.}}',
  assumedOf:
    '{missing, plural, =0 {Assumed in part: the programme has too few tests.} one {Assumed in part, until one more claim was tested.} other {Assumed in part, until # more claims were tested.}}',
  how: 'The share is (held + 10 × the share to begin with) divided by (tested + 10).',
  first:
    '{vendor} sees an answer after you have seen it here, or a week after the customer gave it. It is for coaching and decides no registration.',
  coaching: 'For coaching: it decides no registration. The partner reads every answer first.',
  missed: 'Worth a talk: what did not hold',
  missedNone: 'Every claim tested so far held.',
  none: 'No claim was tested yet. Open a deal and send one buyer its own page.',
  line: 'recorded for {claimed}: {what}. The customer answered on {answered}: {answer}.',
  answers: { DONE: 'yes, done', NOT_YET: 'not yet', NOT_OURS: 'not how we do it' },
  note: '{percent} of what {partner} records holds when its customers are asked ({tested, plural, =0 {no claim tested yet} one {one claim tested} other {# claims tested}}).',
} as const
