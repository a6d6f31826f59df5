import {
  mostRequirements,
  mostSteps,
  type TypedRequirement,
  type TypedStep,
  type TypedTemplate,
} from '#core/mapping/template-form'

/** A few rows more than a template may hold, so that somebody who adds too many is told so. */
const upTo = (most: number) => Array.from({ length: most + 5 }, (_, at) => at + 1)
const steps = upTo(mostSteps)
const requirements = upTo(mostRequirements)
const stepParts = ['key', 'canon', 'label', 'fast', 'median', 'slow']
const requirementParts = [
  ...(['rkey', 'stage', 'text', 'grade'] as const),
  ...(['fresh', 'mandatory', 'gate', 'leaves'] as const),
]

/** Every field the form of a template has. */
export const templateFields: readonly string[] = [
  ...(['intent', 'version', 'seen', 'note', 'signing', 'new-stage', 'bring'] as const),
  ...steps.flatMap((row) => stepParts.map((part) => `${part}.${row}`)),
  ...requirements.flatMap((row) => requirementParts.map((part) => `${part}.${row}`)),
]

/** What the form of a template sends, exactly as typed. */
export function postedTemplate(form: FormData) {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const version = Number(text('version'))
  const typed: TypedTemplate = {
    steps: steps.filter((row) => form.has(`key.${row}`)).map((row) => stepAt(text, row)),
    signing: text('signing'),
    requirements: requirements
      .filter((row) => form.has(`rkey.${row}`))
      .map((row) => requirementAt(text, row)),
  }
  return {
    typed,
    intent: text('intent'),
    version: Number.isInteger(version) ? version : 0,
    seen: text('seen'),
    note: text('note'),
    newStage: text('new-stage'),
    bring: text('bring'),
  }
}

type Text = (name: string) => string

const stepAt = (text: Text, row: number): TypedStep => ({
  key: text(`key.${row}`),
  canon: text(`canon.${row}`),
  label: text(`label.${row}`),
  fast: text(`fast.${row}`),
  median: text(`median.${row}`),
  slow: text(`slow.${row}`),
})

const requirementAt = (text: Text, row: number): TypedRequirement => ({
  key: text(`rkey.${row}`),
  stage: text(`stage.${row}`),
  text: text(`text.${row}`),
  minGrade: text(`grade.${row}`),
  freshDays: text(`fresh.${row}`),
  mandatory: text(`mandatory.${row}`) === 'yes',
  gate: text(`gate.${row}`) === 'yes',
  leaves: text(`leaves.${row}`) === 'yes',
})
