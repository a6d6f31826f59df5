import type { PathStage, Requirement } from '#core/buying-process/facts'
import { isRequirementKey } from '#core/buying-process/requirements'
import { isCanon } from '#core/buying-process/stages'
import {
  askedGrades,
  isOwnRequirement,
  longestRequirement,
  longestStepLabel,
  mostDays,
  mostRequirements,
  mostSteps,
  type TypedRequirement,
  type TypedStep,
  type TypedTemplate,
} from '#core/mapping/template-form'
import { isPlain } from '#core/shared/plain-text'

export const templateProblems = [
  'no-stage',
  'too-many-stages',
  'too-many-requirements',
  'canon-unknown',
  'key-unfit',
  'label-missing',
  'label-too-long',
  'label-unreadable',
  'days-unreadable',
  'days-order',
  'signing-missing',
  'order-missing',
  'nothing-mandatory',
  'text-missing',
  'text-too-long',
  'text-unreadable',
  'grade-unknown',
  'fresh-unreadable',
  'stage-gone',
] as const
export type TemplateProblem = {
  /** The id of the control on the page: label.1, fast.1, signing, text.4 and so on; rows count from 1. */
  field: string
  problem: (typeof templateProblems)[number]
  /** The key of the stage or requirement it is about; empty for the whole. */
  about: string
}

type Note = (field: string, problem: TemplateProblem['problem'], about?: string) => void
type ReadTemplate = {
  path: PathStage[]
  requirements: Requirement[]
  problems: TemplateProblem[]
}

/** What proves that the customer signed: without it no deal of the template could ever be won. */
const signedOrder = 'U3'

/**
 * Reads a whole template as typed. A path has one stage that signs, with the signed order in it, a roll-up
 * and no key twice, and something mandatory in each stage; quick days are no more than usual ones, and
 * usual ones no more than slow ones.
 */
export function readTemplate(typed: TypedTemplate): ReadTemplate {
  const problems: TemplateProblem[] = []
  const note: Note = (field, problem, about = '') => problems.push({ field, problem, about })
  const { steps, signing, requirements } = typed
  if (steps.length === 0) note('add-stage', 'no-stage')
  if (steps.length > mostSteps) note('add-stage', 'too-many-stages')
  if (requirements.length > mostRequirements) note('add-stage', 'too-many-requirements')
  const path = steps.flatMap((step, at) => readStep(typed, step, at, note) ?? [])
  if (steps.length > 0 && steps.every(({ key }) => key !== signing)) {
    note('signing.1', 'signing-missing')
  }
  const read = requirements.flatMap((one, at) => readRequirement(typed, one, at, note) ?? [])
  const order = requirements.find(({ key }) => key === signedOrder)
  if (order?.stage !== signing || !order.mandatory) note('signing.1', 'order-missing')
  return { path, requirements: read, problems }
}

const stageKey = /^[A-Z][A-Z0-9_]{0,59}$/

function readStep(typed: TypedTemplate, step: TypedStep, at: number, note: Note): PathStage | null {
  const { key, canon } = step
  const row = at + 1
  const label = step.label.trim()
  const isFirst = typed.steps.findIndex((one) => one.key === key) === at
  if (!stageKey.test(key) || !isFirst) note(`label.${row}`, 'key-unfit', key)
  if (!isCanon(canon)) note(`label.${row}`, 'canon-unknown', key)
  if (!isPlain(label)) note(`label.${row}`, 'label-unreadable', key)
  else if (label.length > longestStepLabel) note(`label.${row}`, 'label-too-long', key)
  else if (label === '' && !hasName(key)) note(`label.${row}`, 'label-missing', key)
  const days = readDays(step, row, note)
  const isHeld = typed.requirements.some((one) => one.stage === key && one.mandatory)
  if (!isHeld) note(`add-requirement.${row}`, 'nothing-mandatory', key)
  if (!isCanon(canon) || days === null) return null
  return {
    key,
    canon,
    ...(label === '' ? {} : { label }),
    ...days,
    ...(key === typed.signing ? { signing: true } : {}),
  }
}

/** Stages that have a name of their own in every language; any other needs words. */
export const hasName = (key: string): boolean =>
  isCanon(key) || key === 'TENDER_OPEN' || key === 'STANDSTILL'

function readDays(step: TypedStep, row: number, note: Note) {
  const read = (['fast', 'median', 'slow'] as const).map((pace) => {
    const days = wholeDays(step[pace])
    if (days === null) note(`${pace}.${row}`, 'days-unreadable', step.key)
    return days
  })
  const [fast, median, slow] = read
  if (fast == null || median == null || slow == null) return null
  if (fast > median) note(`fast.${row}`, 'days-order', step.key)
  else if (median > slow) note(`slow.${row}`, 'days-order', step.key)
  return { median, fast, slow }
}

const wholeDays = (text: string): number | null => {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0
  return days >= 1 && days <= mostDays ? days : null
}

function readRequirement(
  typed: TypedTemplate,
  one: TypedRequirement,
  at: number,
  note: Note,
): Requirement | null {
  const { key, stage, mandatory, gate, leaves } = one
  const row = at + 1
  const text = one.text.trim()
  const isFirst = typed.requirements.findIndex((other) => other.key === key) === at
  const isKnown = isRequirementKey(key)
  if (!isFirst || !(isKnown || isOwnRequirement(key))) note(`text.${row}`, 'key-unfit', key)
  if (typed.steps.every((step) => step.key !== stage)) note(`stage.${row}`, 'stage-gone', key)
  if (!isPlain(text)) note(`text.${row}`, 'text-unreadable', key)
  else if (text.length > longestRequirement) note(`text.${row}`, 'text-too-long', key)
  else if (text === '' && !isKnown) note(`text.${row}`, 'text-missing', key)
  const minGrade = askedGrades.find((grade) => grade === one.minGrade)
  if (minGrade === undefined) note(`grade.${row}`, 'grade-unknown', key)
  const freshDays = one.freshDays.trim() === '' ? null : wholeDays(one.freshDays)
  if (freshDays === null && one.freshDays.trim() !== '') {
    note(`fresh.${row}`, 'fresh-unreadable', key)
  }
  if (minGrade === undefined) return null
  const said = text === '' ? {} : { text }
  return { key, stage, mandatory, gate, freshDays, reconfirmOnLeave: leaves, minGrade, ...said }
}
