import type { PathStage, Requirement } from '#core/buying-process/facts'
import type { Grade } from '#core/buying-process/grades'
import type { Process } from '#core/mapping/template'

/** One stage of a path as typed; `key` and `canon` are given when it is added and stay. */
export type TypedStep = {
  key: string
  canon: string
  label: string
  median: string
  fast: string
  slow: string
}
export type TypedRequirement = {
  key: string
  /** The key of its stage. */
  stage: string
  text: string
  minGrade: string
  freshDays: string
  mandatory: boolean
  gate: boolean
  leaves: boolean
}
/** A template as its form holds it. `signing` is the key of the stage that signs. */
export type TypedTemplate = {
  steps: readonly TypedStep[]
  signing: string
  requirements: readonly TypedRequirement[]
}

/** The most a template holds; every stage is a column on every ribbon. */
export const mostSteps = 12
export const mostRequirements = 60
export const longestStepLabel = 80
export const longestRequirement = 160
export const mostDays = 3650
/** What a requirement may ask for at least: a guess never moves the customer. */
export const askedGrades = ['SAID', 'DOCUMENT', 'CONFIRMED'] as const satisfies readonly Grade[]

/** Stages and requirements of the vendor's own are numbered, so that no key is ever taken for a known one. */
const ownNumber = /^OWN_\d{1,3}$/
export const isOwnRequirement = (key: string): boolean => ownNumber.test(key)

/** A published version as rows of the form. */
export const typedOfProcess = ({ path, requirements }: Process): TypedTemplate => ({
  steps: path.map(typedStep),
  signing: path.find(({ signing }) => signing)?.key ?? '',
  requirements: requirements.map(typedRequirement),
})

export const typedStep = ({ key, canon, label, median, fast, slow }: PathStage): TypedStep => ({
  key,
  canon,
  label: label ?? '',
  median: String(median),
  fast: String(fast),
  slow: String(slow),
})

export const typedRequirement = (requirement: Requirement): TypedRequirement => ({
  key: requirement.key,
  stage: requirement.stage,
  text: requirement.text ?? '',
  minGrade: requirement.minGrade,
  freshDays: requirement.freshDays === null ? '' : String(requirement.freshDays),
  mandatory: requirement.mandatory,
  gate: requirement.gate,
  leaves: requirement.reconfirmOnLeave,
})
