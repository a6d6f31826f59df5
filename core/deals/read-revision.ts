import type { DealFact } from '#core/buying-process/events'
import type { Operation } from '#core/buying-process/operations'
import { addedRequirement, addedStage } from '#core/deals/added-operations'
import { readDays } from '#core/deals/read-days'
import { type KnownSources, readSource, type Source } from '#core/deals/read-source'
import {
  checked,
  type KnownProcess,
  leastGrade,
  placeOf,
  type Read,
  wrongAfter,
  wrongReq,
  wrongStage,
} from '#core/deals/revision-checks'
import type { RevisionKind, RevisionMistakes, TypedRevision } from '#core/deals/revision-kinds'
import { done, type Outcome, refuse } from '#core/shared/outcome'

export type PlannedRevision = { fact: DealFact; source: Source }

/** Reads one form about how the customer buys. Every mistake is told at once, by field. */
export function readRevision(
  kind: RevisionKind,
  typed: TypedRevision,
  known: KnownProcess & KnownSources,
  textId: string | null,
): Outcome<PlannedRevision, 'mistakes'> & { mistakes: RevisionMistakes } {
  const { source, mistakes } = readSource(kind, typed, known)
  const read = operationsOf(kind, typed, known)
  if (source === null || 'wrong' in read) {
    const wrong = 'wrong' in read ? read.wrong : {}
    return { ...refuse('mistakes'), mistakes: { ...wrong, ...mistakes } }
  }
  const fact = factOf(kind, read.ops, typed.req, source, textId)
  return { ...done({ fact, source }), mistakes: {} }
}

function factOf(
  kind: RevisionKind,
  ops: Operation[],
  req: string,
  { basis, buyer, file, link }: Source,
  textId: string | null,
): DealFact {
  const who = buyer === null ? {} : { buyer }
  const text = textId === null ? {} : { textId }
  const kept = {
    ...who,
    ...text,
    ...(file === null ? {} : { attachmentId: file }),
    ...(link === null ? {} : { link }),
  }
  if (kind === 'confirm')
    return { type: 'ProcessConfirmed', data: { buyer: buyer ?? '', grade: basis, ...text } }
  if (kind === 'waive') return { type: 'RequirementWaived', data: { req, grade: basis, ...kept } }
  return { type: 'ProcessRevised', data: { ops, basis, ...kept } }
}

function operationsOf(kind: RevisionKind, typed: TypedRevision, known: KnownProcess): Read {
  switch (kind) {
    case 'skip':
      return checked({ stage: wrongStage(typed, known) }, () => [
        { op: 'SKIP_STAGE', stage: typed.stage },
      ])
    case 'move':
      return checked({ stage: wrongStage(typed, known), after: wrongAfter(typed, known) }, () => [
        { op: 'MOVE_STAGE', stage: typed.stage, after: placeOf(typed) },
      ])
    case 'add-stage':
      return addedStage(typed, known)
    case 'add-requirement':
      return addedRequirement(typed, known)
    case 'drop':
      return checked({ req: wrongReq(typed, known) }, () => [
        { op: 'DROP_REQUIREMENT', req: typed.req },
      ])
    case 'gate': {
      const now = known.reqs.find(({ key }) => key === typed.req)?.gate
      const gate = typed.gate === 'yes'
      const wrong =
        gate || typed.gate === 'no' ? (now === gate ? 'no-change' : undefined) : 'gate-missing'
      return checked({ req: wrongReq(typed, known), gate: wrong }, () => [
        { op: 'SET_GATE', req: typed.req, gate },
      ])
    }
    case 'grade': {
      const now = known.reqs.find(({ key }) => key === typed.req)?.minGrade
      const minGrade = leastGrade(typed)
      const wrong = now === minGrade ? 'no-change' : undefined
      return checked(
        { req: wrongReq(typed, known), grade: minGrade ? wrong : 'grade-missing' },
        () => (minGrade ? [{ op: 'SET_MIN_GRADE', req: typed.req, minGrade }] : []),
      )
    }
    case 'duration': {
      const stage = known.path.find(({ key }) => key === typed.stage)
      const { days, wrong } = readDays(typed, stage)
      return checked({ stage: wrongStage(typed, known), ...wrong }, () =>
        days ? [{ op: 'SET_DURATION', stage: typed.stage, ...days }] : [],
      )
    }
    case 'waive':
      return checked({ req: wrongReq(typed, known) }, () => [])
    case 'said':
      return { ops: [...known.proposed] }
    case 'confirm':
      return { ops: [] }
  }
}
