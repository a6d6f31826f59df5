import { Icon } from '#ui/icon'
import { TextareaField } from '#ui/textarea-field'

import type { AskedItem, AskedStage } from './asked-stages'

export type ItemWords = {
  remark: string
  choices: readonly { value: string; label: string }[]
}
type Back = {
  typed: Readonly<Record<string, string>>
  problems: readonly { id: string; text: string }[]
}

/** The questions about one step, under its name and the customer's sentence. */
export function StageQuestions({
  stage,
  words,
  back,
}: {
  stage: AskedStage
  words: ItemWords
  back: Back
}) {
  return (
    <div className="cstage">
      <h3>
        {stage.name} <q className="mute">{stage.sentence}</q>
      </h3>
      {stage.items.map((item) => (
        <ItemQuestion back={back} item={item} key={item.key} words={words} />
      ))}
    </div>
  )
}

/** One thing the customer may say, and four answers of equal weight. The remark folds away until it is wanted. */
function ItemQuestion({ item, words, back }: { item: AskedItem; words: ItemWords; back: Back }) {
  const name = `answer.${item.key}`
  const remark = `remark.${item.key}`
  const error = (field: string) => back.problems.find(({ id }) => id === field)?.text
  const wrong = error(name)
  const typed = back.typed[remark] ?? ''
  return (
    <fieldset aria-describedby={`${name}-state`} className={wrong ? 'citem field bad' : 'citem'}>
      <legend>{item.text}</legend>
      <p className="small soft" id={`${name}-state`}>
        <Icon name={item.icon} tone="customer" /> {item.state}
      </p>
      {wrong !== undefined && (
        <p className="err">
          <Icon name="l-out-of-step" />
          {wrong}
        </p>
      )}
      <div className="seg">
        {words.choices.map(({ value, label }, at) => (
          <label key={label}>
            <input
              defaultChecked={(back.typed[name] ?? '') === value}
              id={at === 0 ? name : `${name}-${value}`}
              name={name}
              type="radio"
              value={value}
            />
            {label}
          </label>
        ))}
      </div>
      <details open={typed !== '' || error(remark) !== undefined}>
        <summary className="small">{words.remark}</summary>
        <TextareaField
          defaultValue={typed}
          error={error(remark)}
          hideLabel
          label={`${words.remark}: ${item.text}`}
          name={remark}
          rows={2}
        />
      </details>
    </fieldset>
  )
}
