import type { Operation } from '#core/buying-process/operations'

/** A stage of the customer's own. */
export const council = {
  key: 'COUNCIL',
  canon: 'ASSURE',
  label: 'Works council',
  median: 10,
  fast: 5,
  slow: 20,
} as const
/** What it settles there. */
export const agreed = {
  key: 'C1',
  stage: 'COUNCIL',
  mandatory: true,
  gate: false,
  freshDays: null,
  reconfirmOnLeave: false,
  minGrade: 'SAID',
  text: 'heard the works council',
} as const
export const added: Extract<Operation, { op: 'ADD_STAGE' }> = {
  op: 'ADD_STAGE',
  stage: council,
  after: 'ASSURE',
  reqs: [agreed],
}
