/** The drawing of the three lanes on the page of a deal, and the sentence above it. */
export const ribbon = {
  UNVERIFIED: 'Nothing shows yet that {customer} is buying.',
  COMPLETE: '{customer} has settled everything on its path.',
  at: '{customer} is in {stage}.',
  bothAhead: 'Both sellers are ahead of it.',
  ahead: '{seller} is ahead of it.',
  bothBehind: 'Both sellers are behind it.',
  behind: '{seller} is behind it.',
  apart: '{ahead} is ahead of it, {behind} behind.',
  level: 'Both sellers are in step with it.',
  oneLevel: '{seller} is in step with it.',
  paused: 'The customer has paused.',
  ribbon: 'Three lanes on one axis: the customer, {partner} and {vendor}',
  noPath: 'No buying process has been chosen for this deal yet, so there is no path to draw.',
  how: 'The customer stands at the line, by what it has settled. A bar is where a seller’s own stage belongs; an arrow is how far that is from the customer.',
  leftOut: 'Not on this customer’s path: {stages}.',
  proposed:
    '{count, plural, one {One change of the path is} other {# changes of the path are}} proposed and not drawn: no buyer has said so yet.',
} as const
