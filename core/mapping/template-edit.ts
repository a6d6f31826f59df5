import { standardRequirements, tenderRequirements } from '#core/buying-process/requirements'
import type { Canon } from '#core/buying-process/stages'
import { type Arrangement, arranged } from '#core/mapping/arrange'
import {
  type TypedRequirement,
  typedRequirement,
  type TypedStep,
  type TypedTemplate,
} from '#core/mapping/template-form'

const standards = [...standardRequirements, ...tenderRequirements]

/** Moves or removes a stage; what the customer settles there goes with it. */
export function arrangeSteps(typed: TypedTemplate, arrangement: Arrangement): TypedTemplate {
  const steps = arranged(typed.steps, arrangement)
  const gone = typed.steps.map(({ key }) => key).filter((key) => isGone(steps, key))
  const requirements = typed.requirements.filter(({ stage }) => !gone.includes(stage))
  return { ...typed, steps, requirements }
}

const isGone = (steps: readonly TypedStep[], key: string) => steps.every((step) => step.key !== key)

/**
 * Adds a stage that rolls up to a canonical one, after the last that comes no later than it. A canonical
 * stage missing from the path comes back as itself, with its requirements; any other is of the vendor's own.
 */
export function addStep(
  typed: TypedTemplate,
  canon: Canon,
  order: readonly Canon[],
): TypedTemplate {
  const isBack = isGone(typed.steps, canon)
  const key = isBack ? canon : freeKey(canon, typed.steps)
  const step = { key, canon, label: '', median: '', fast: '', slow: '' }
  const after = typed.steps.findLastIndex(
    (one) => order.findIndex((known) => known === one.canon) <= order.indexOf(canon),
  )
  const used = new Set(typed.requirements.map((requirement) => requirement.key))
  const standard = standards.filter((one) => isBack && one.stage === key && !used.has(one.key))
  const added =
    standard.length > 0 ? standard.map(typedRequirement) : [ownRequirement(typed.requirements, key)]
  return {
    ...typed,
    steps: typed.steps.toSpliced(after + 1, 0, step),
    requirements: [...typed.requirements, ...added],
  }
}

const freeKey = (canon: Canon, steps: readonly TypedStep[], n = 2): string =>
  isGone(steps, `${canon}_${n}`) ? `${canon}_${n}` : freeKey(canon, steps, n + 1)

/** Adds something the customer settles, in words still to be typed. */
export const addRequirement = (typed: TypedTemplate, stage: string): TypedTemplate => ({
  ...typed,
  requirements: [...typed.requirements, ownRequirement(typed.requirements, stage)],
})

function ownRequirement(all: readonly TypedRequirement[], stage: string): TypedRequirement {
  const numbers = all.map(({ key }) => Number(/^OWN_(\d+)$/.exec(key)?.[1] ?? 0))
  return {
    key: `OWN_${Math.max(0, ...numbers) + 1}`,
    stage,
    text: '',
    minGrade: 'SAID',
    freshDays: '',
    mandatory: true,
    gate: false,
    leaves: false,
  }
}

/** Standard requirements the template does without, whose stage is on its path. */
export const missingStandards = (typed: TypedTemplate): TypedRequirement[] =>
  standards
    .filter(({ key, stage }) => !isGone(typed.steps, stage) && !has(typed, key))
    .map(typedRequirement)

const has = ({ requirements }: TypedTemplate, key: string) =>
  requirements.some((requirement) => requirement.key === key)

/** Brings one of them back; any other key changes nothing. */
export const bringBack = (typed: TypedTemplate, key: string): TypedTemplate => ({
  ...typed,
  requirements: [
    ...typed.requirements,
    ...missingStandards(typed).filter((requirement) => requirement.key === key),
  ],
})
