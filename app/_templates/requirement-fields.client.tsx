'use client'

import type { TypedRequirement, TypedStep } from '#core/mapping/template-form'
import { Button } from '#ui/button'
import { CheckboxField } from '#ui/checkbox-field'
import { SelectField } from '#ui/select-field'
import { Tag } from '#ui/tag'
import { TextField } from '#ui/text-field'

import { stepName } from './step-name'
import type { TemplateWords } from './template-words'

type RequirementFieldsProps = {
  requirement: TypedRequirement
  /** From 1, over the whole template. */
  number: number
  steps: readonly TypedStep[]
  words: TemplateWords
  error: (field: string) => string | undefined
}

/** Something the customer settles, folded into one line until it is to be changed. */
export function RequirementFields(props: RequirementFieldsProps) {
  const { requirement, number, steps, words, error } = props
  const { key, text, gate, mandatory, minGrade } = requirement
  const standard = words.requirements.find((one) => one.key === key)?.done
  const done = standard ?? (text.trim() || words.untold)
  const field = (part: string) => ({ name: `${part}.${number}`, error: error(`${part}.${number}`) })
  const isWrong = ['text', 'grade', 'fresh', 'stage'].some((part) => field(part).error)
  const grade = words.grades.find(({ value }) => value === minGrade)?.label
  return (
    <details open={isWrong || (standard === undefined && text.trim() === '')}>
      <summary>
        {done}
        {gate && <Tag>{words.gateWord}</Tag>}
        {!mandatory && <Tag>{words.optional}</Tag>}
        {grade !== undefined && <span className="small mute"> {grade}</span>}
      </summary>
      <fieldset className="stack happened">
        <legend className="vh">{done}</legend>
        <input type="hidden" name={`rkey.${number}`} value={key} />
        {standard === undefined ? (
          <TextField
            {...field('text')}
            label={words.text}
            hint={words.textHint}
            defaultValue={text}
            maxLength={160}
          />
        ) : (
          <input type="hidden" name={`text.${number}`} value={text} />
        )}
        <div className="row">
          <SelectField
            {...field('stage')}
            label={words.stage}
            defaultValue={requirement.stage}
            options={steps.map((step) => ({ value: step.key, label: stepName(words, step) }))}
          />
          <SelectField
            {...field('grade')}
            label={words.grade}
            defaultValue={minGrade}
            options={words.grades}
          />
          <TextField
            {...field('fresh')}
            label={words.fresh}
            width="short"
            inputMode="numeric"
            defaultValue={requirement.freshDays}
          />
        </div>
        <div>
          <CheckboxField
            name={`mandatory.${number}`}
            label={words.mandatory}
            defaultChecked={mandatory}
          />
          <CheckboxField name={`gate.${number}`} label={words.gate} defaultChecked={gate} />
          <CheckboxField
            name={`leaves.${number}`}
            label={words.leaves}
            defaultChecked={requirement.leaves}
          />
        </div>
        <p>
          <Button
            kind="quiet"
            slim
            name="intent"
            value={`drop:${number}`}
            aria-label={`${words.remove}, ${done}`}
          >
            {words.remove}
          </Button>
        </p>
      </fieldset>
    </details>
  )
}
