import type { Moment, Move } from '#db/seeds/story'
import type { PersonKey } from '#db/seeds/world/people'

type Asked = Required<Pick<Move, 'fields' | 'facts' | 'note'>>

export const take = (at: Moment, by: PersonKey): Move => ({ move: 'take', at, by })
export const giveBack = (at: Moment, by: PersonKey): Move => ({ move: 'give-back', at, by })
export const ask = (at: Moment, by: PersonKey, asked: Asked): Move => ({
  move: 'ask',
  at,
  by,
  ...asked,
})
export const answer = (at: Moment, by: PersonKey): Move => ({ move: 'answer', at, by })
export const expire = (at: Moment): Move => ({ move: 'expire', at, by: null })

export const approve = (at: Moment, by: PersonKey, note: string, days = 90): Move => ({
  move: 'approve',
  at,
  by,
  note,
  days,
})

export const coach = (
  at: Moment,
  by: PersonKey,
  note: string,
  playbooks: readonly string[],
): Move => ({
  move: 'approve-and-coach',
  at,
  by,
  note,
  playbooks,
  days: 90,
})

export const reject = (
  at: Moment,
  by: PersonKey,
  reason: Move['reason'] & string,
  note: string,
): Move => ({
  move: 'reject',
  at,
  by,
  reason,
  note,
})

export const withdraw = (
  at: Moment,
  by: PersonKey,
  reason: Move['reason'] & string,
  note: string,
): Move => ({
  move: 'withdraw',
  at,
  by,
  reason,
  note,
})
