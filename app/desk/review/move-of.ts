import { type ReviewMove, reviewMoves } from '#core/registration/status'

/** The move a transition tells of, as the catalogue names it. */
export const moveOf = (text: string | null | undefined): ReviewMove | 'other' =>
  reviewMoves.find((known) => known === text) ?? 'other'
