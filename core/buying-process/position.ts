import type { Contact, Facts, PathStage, Requirement } from '#core/buying-process/facts'
import { COMPLETE, UNVERIFIED } from '#core/buying-process/stages'
import { isDone, statusesOf, type StatusMap } from '#core/buying-process/status'
import type { Day } from '#core/shared/day'

/**
 * Where the customer stands, computed from evidence and never typed in. Positions count from 1
 * along the deal's own path; 0 is unverified, one past the last is complete. `toSign` counts the
 * stages up to and including the signature, 0 once it is behind.
 */
export type Position = {
  stage: string
  settled: number
  frontier: number
  toSign: number
  claimed: number
  status: StatusMap
}

export function positionOf(facts: Facts): Position {
  const status = statusesOf(facts)
  const isSettled = ({ key }: Requirement) => isDone(status[key] ?? 'OPEN')
  const { settled, toSign } = placeBy(stagesOf(facts), isSettled, lastHeard(facts) !== null)
  return {
    stage: stageAt(facts.path, settled),
    settled,
    frontier: Math.max(settled, lastVerified(facts, status)),
    toSign,
    claimed: placeOnPath(facts.path, facts.claimedStage),
    status,
  }
}

/** The key of the stage at a position, or UNVERIFIED before the first and COMPLETE after the last. */
export function stageAt(path: readonly PathStage[], position: number): string {
  if (position === 0) return UNVERIFIED
  return path[position - 1]?.key ?? COMPLETE
}

/** Position of a stage by its key, else by its canonical roll-up; 0 when it is not on the path. */
export function placeOnPath(path: readonly PathStage[], stage: string | null): number {
  const byKey = path.findIndex(({ key }) => key === stage)
  return byKey >= 0 ? byKey + 1 : path.findIndex(({ canon }) => canon === stage) + 1
}

export const signingPlace = (path: readonly PathStage[]): number =>
  path.findIndex(({ signing }) => signing) + 1

/** The customer was heard: a talk or word from them, as opposed to ours to them. */
export const isHeard = ({ dir }: Pick<Contact, 'dir'>): boolean => dir !== 'OUTBOUND'

export const lastHeard = ({ contacts, asOf }: Pick<Facts, 'contacts' | 'asOf'>): Day | null =>
  contacts
    .filter((contact) => isHeard(contact) && contact.at <= asOf)
    .reduce<Day | null>((last, { at }) => (last === null || at > last ? at : last), null)

/** What each stage of a path asks for, and everything that was ever given. */
export type StagesOf = {
  path: readonly PathStage[]
  mandatory: readonly (readonly Requirement[])[]
  all: readonly Requirement[]
}

export const stagesOf = ({
  path,
  reqs,
  aside = [],
}: {
  path: readonly PathStage[]
  reqs: readonly Requirement[]
  aside?: readonly Requirement[] | undefined
}): StagesOf => ({
  path,
  mandatory: path.map(({ key }) => reqs.filter((req) => req.mandatory && req.stage === key)),
  all: [...aside, ...reqs],
})

/**
 * The place of the first stage with something open, one past the last if there is none, and 0 while nothing
 * is done and the customer was never heard.
 */
export function placeBy(
  { path, mandatory, all }: StagesOf,
  isSettled: (requirement: Requirement) => boolean,
  heard: boolean,
): { settled: number; toSign: number } {
  const isUnknown = path.length === 0 || (!heard && !all.some(isSettled))
  const open = mandatory.findIndex((reqs) => !reqs.every(isSettled))
  const settled = isUnknown ? 0 : open < 0 ? path.length + 1 : open + 1
  return { settled, toSign: Math.max(0, signingPlace(path) - settled + 1) }
}

const lastVerified = ({ path, reqs }: Facts, status: StatusMap): number =>
  path.findLastIndex((stage) =>
    reqs.some(
      ({ key, mandatory, stage: on }) =>
        mandatory && on === stage.key && status[key] === 'VERIFIED',
    ),
  ) + 1
