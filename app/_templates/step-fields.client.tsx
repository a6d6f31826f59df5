'use client'

import type { TypedTemplate } from '#core/mapping/template-form'
import { Button } from '#ui/button'
import { StageBox } from '#ui/stage-box'
import { TextField } from '#ui/text-field'

import { RequirementFields } from './requirement-fields.client'
import { stepName } from './step-name'
import type { TemplateWords } from './template-words'

type StepFieldsProps = {
  typed: TypedTemplate
  /** From 1. */
  number: number
  words: TemplateWords
  error: (field: string) => string | undefined
}

/** One stage of a path: its words, its days, whether the customer signs there, and what it settles there. */
export function StepFields({ typed, number, words, error }: StepFieldsProps) {
  const step = typed.steps[number - 1]
  if (!step) return null
  const { key, canon } = step
  const known = words.stages.find((stage) => stage.key === key)
  const rolls = words.stages.find((stage) => stage.key === canon)?.rolls
  const name = stepName(words, step)
  const text = (part: 'fast' | 'median' | 'slow') => (
    <TextField
      name={`${part}.${number}`}
      label={words[part]}
      inputMode="numeric"
      defaultValue={step[part]}
      error={error(`${part}.${number}`)}
    />
  )
  const press = (move: string, word: string) => (
    <Button
      kind="quiet"
      slim
      id={`${move}.${number}`}
      name="intent"
      value={`${move}:${number}`}
      aria-label={`${word}, ${name}`}
    >
      {word}
    </Button>
  )
  return (
    <StageBox legend={key === canon ? name : `${name}, ${rolls ?? canon}`}>
      <div className="stack">
        <input type="hidden" name={`key.${number}`} value={key} />
        <input type="hidden" name={`canon.${number}`} value={canon} />
        <div className="row steprow">
          <TextField
            name={`label.${number}`}
            label={known ? known.label : words.ownLabel}
            defaultValue={step.label}
            maxLength={80}
            error={error(`label.${number}`)}
          />
          {text('fast')}
          {text('median')}
          {text('slow')}
        </div>
        <label className="pick">
          <input
            type="radio"
            id={`signing.${number}`}
            name="signing"
            value={key}
            defaultChecked={typed.signing === key}
          />
          <span>{words.signing}</span>
        </label>
        <div className="reqs">
          {typed.requirements.map(
            (requirement, at) =>
              requirement.stage === key && (
                <RequirementFields
                  key={requirement.key}
                  requirement={requirement}
                  number={at + 1}
                  steps={typed.steps}
                  words={words}
                  error={error}
                />
              ),
          )}
        </div>
        <p className="acts">
          <Button slim id={`add-requirement.${number}`} name="intent" value={`require:${number}`}>
            {words.addRequirement}
          </Button>
          {number > 1 && press('up', words.up)}
          {number < typed.steps.length && press('down', words.down)}
          {press('remove', words.remove)}
        </p>
      </div>
    </StageBox>
  )
}
