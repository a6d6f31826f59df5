import type { Requirement } from '#core/buying-process/facts'
import type { Grade } from '#core/buying-process/grades'

export const requirementKeys = [
  ...([
    'R1',
    'R2',
    'R3',
    'X1',
    'X2',
    'D1',
    'D2',
    'D3',
    'L1',
    'L2',
    'L3',
    'A1',
    'A2',
    'A3',
  ] as const),
  ...(['U1', 'U2', 'U3', 'Z1', 'Z2', 'Z3', 'T1', 'T2', 'S1', 'S2'] as const),
] as const
export type RequirementKey = (typeof requirementKeys)[number]

export const isRequirementKey = (text: string): text is RequirementKey =>
  requirementKeys.some((key) => key === text)

type Flags = { gate?: boolean; leaves?: boolean; fresh?: number; text?: string }

const requirement = (
  key: RequirementKey,
  stage: string,
  minGrade: Grade,
  { gate = false, leaves = false, fresh, text }: Flags = {},
): Requirement => ({
  key,
  stage,
  mandatory: true,
  gate,
  freshDays: fresh ?? null,
  reconfirmOnLeave: leaves,
  minGrade,
  ...(text === undefined ? {} : { text }),
})

/**
 * What a customer settles, stage by stage. `gate`: its absence weighs more; `leaves`: must be
 * reconfirmed when the buyer who said it leaves; `fresh`: days until it goes stale (assumed).
 */
export const standardRequirements: readonly Requirement[] = [
  requirement('R1', 'RECOGNISE', 'SAID'),
  requirement('R2', 'RECOGNISE', 'SAID'),
  requirement('R3', 'RECOGNISE', 'SAID', { leaves: true }),
  requirement('X1', 'EXPLORE', 'SAID'),
  requirement('X2', 'EXPLORE', 'SAID', { gate: true, leaves: true }),
  requirement('D1', 'DEFINE', 'DOCUMENT'),
  requirement('D2', 'DEFINE', 'SAID', { leaves: true }),
  requirement('D3', 'DEFINE', 'SAID', { fresh: 180 }),
  requirement('L1', 'SELECT', 'SAID'),
  requirement('L2', 'SELECT', 'SAID'),
  requirement('L3', 'SELECT', 'DOCUMENT', { gate: true, leaves: true, fresh: 90 }),
  requirement('A1', 'ASSURE', 'DOCUMENT'),
  requirement('A2', 'ASSURE', 'SAID', { leaves: true, fresh: 60 }),
  requirement('A3', 'ASSURE', 'DOCUMENT', { gate: true, fresh: 120 }),
  requirement('U1', 'AUTHORISE', 'DOCUMENT', { gate: true }),
  requirement('U2', 'AUTHORISE', 'DOCUMENT'),
  requirement('U3', 'AUTHORISE', 'DOCUMENT', { gate: true }),
  requirement('Z1', 'REALISE', 'SAID'),
  requirement('Z2', 'REALISE', 'SAID'),
  requirement('Z3', 'REALISE', 'DOCUMENT'),
]

/** What a public tender adds: its opening and the wait after the award. */
export const tenderRequirements: readonly Requirement[] = [
  requirement('T1', 'TENDER_OPEN', 'DOCUMENT', { text: 'published the tender' }),
  requirement('T2', 'TENDER_OPEN', 'DOCUMENT', {
    text: 'closed the bidding period with our offer admitted',
  }),
  requirement('S1', 'STANDSTILL', 'DOCUMENT', {
    gate: true,
    text: 'told all bidders of the award',
  }),
  requirement('S2', 'STANDSTILL', 'SAID', { text: 'said that no challenge is open' }),
]
