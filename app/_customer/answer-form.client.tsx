'use client'

import { type ReactNode, useActionState } from 'react'

import { Button } from '#ui/button'
import { DateField } from '#ui/date-field'
import { ErrorSummary } from '#ui/error-summary'
import { RadioGroup } from '#ui/radio-group'
import { TextareaField } from '#ui/textarea-field'

import type { AskedStage } from './asked-stages'
import { type ItemWords, StageQuestions } from './item-question'
import { firstTurn, type ReplyState } from './reply-state'
import { ReviewAnswers, type ReviewWords } from './review-answers'

type Option = { value: string; label: string }
type Words = ItemWords &
  Record<
    | 'mend'
    | 'questions'
    | 'questionsLead'
    | 'behind'
    | 'later'
    | 'process'
    | 'processLead'
    | 'processRemark'
    | 'processRemarkHint'
    | 'signing'
    | 'signingHint'
    | 'choice'
    | 'choiceHint'
    | 'check'
    | 'checkNote',
    string
  > & { processOptions: readonly Option[]; choiceOptions: readonly Option[]; review: ReviewWords }

export type AnswerFormProps = {
  /** Bound on the server. Absent where a seller looks at what its customer will see: nothing can be sent there. */
  act?: (before: ReplyState, form: FormData) => Promise<ReplyState>
  reply: string
  asked: Record<'now' | 'behind' | 'ahead', readonly AskedStage[]>
  today: string
  words: Words
  /** What stands above the questions; it makes room when the answers are looked over. */
  children: ReactNode
}

/** The form is long, and the button far below what is to be mended. */
const toProblems = (summary: HTMLElement | null) => summary?.focus()
const nowhere = async (before: ReplyState): Promise<ReplyState> => before

/** The customer's page: everything may be left out, nothing is sent before it was looked over. Works without scripts. */
export function AnswerForm({ act, reply, asked, today, words, children }: AnswerFormProps) {
  const [state, send] = useActionState(act ?? nowhere, firstTurn)
  if (state.step === 'review') {
    return <ReviewAnswers act={send} reply={reply} state={state} words={words.review} />
  }
  return (
    <>
      {children}
      <form action={act ? send : undefined} className="canswers" key={state.turn} noValidate>
        <fieldset className="cwhole" disabled={act === undefined}>
          <legend className="vh">{words.questions}</legend>
          <input name="reply" type="hidden" value={reply} />
          <div ref={state.problems.length > 0 ? toProblems : undefined} tabIndex={-1}>
            <ErrorSummary problems={state.problems} title={words.mend} />
          </div>
          <section aria-labelledby="questions">
            <h2 id="questions">{words.questions}</h2>
            <p className="soft">{words.questionsLead}</p>
            {asked.now.map((stage) => (
              <StageQuestions back={state} key={stage.key} stage={stage} words={words} />
            ))}
            <Folded
              back={state}
              most={6}
              stages={asked.behind}
              title={words.behind}
              words={words}
            />
            <Folded back={state} stages={asked.ahead} title={words.later} words={words} />
          </section>
          <Whole state={state} today={today} words={words} />
          <p className="acts sec-1">
            <Button kind="main" name="intent" value="check">
              {words.check}
            </Button>
            <span className="small soft">{words.checkNote}</span>
          </p>
        </fieldset>
      </form>
    </>
  )
}

/** Open while it is short: what a seller has drawn as settled is worth a look. */
function Folded({
  title,
  stages,
  words,
  back,
  most = 0,
}: {
  title: string
  /** Up to so many questions stand open. */
  most?: number
  stages: readonly AskedStage[]
  words: ItemWords
  back: ReplyState
}) {
  if (stages.length === 0) return null
  const fields = stages.flatMap(({ items }) =>
    items.flatMap(({ key }) => [`answer.${key}`, `remark.${key}`]),
  )
  const isUsed = fields.some((field) => (back.typed[field] ?? '') !== '')
  const isShort = fields.length / 2 <= most
  return (
    <details className="cfold" open={isUsed || isShort}>
      <summary>{title}</summary>
      {stages.map((stage) => (
        <StageQuestions back={back} key={stage.key} stage={stage} words={words} />
      ))}
    </details>
  )
}

/** The steps as a whole, the customer's own day, and whom it works with. */
function Whole({ state, today, words }: { state: ReplyState; today: string; words: Words }) {
  const { typed } = state
  const error = (field: string) => state.problems.find(({ id }) => id === field)?.text
  return (
    <section aria-labelledby="whole" className="stack wide46">
      <h2 id="whole">{words.process}</h2>
      <RadioGroup
        defaultValue={typed['process'] ?? ''}
        error={error('process')}
        hint={words.processLead}
        legend={words.process}
        hideLegend
        name="process"
        options={words.processOptions}
      />
      <TextareaField
        defaultValue={typed['processRemark']}
        error={error('processRemark')}
        hint={words.processRemarkHint}
        label={words.processRemark}
        name="processRemark"
        rows={3}
      />
      <DateField
        defaultValue={typed['signing']}
        error={error('signing')}
        hint={words.signingHint}
        label={words.signing}
        min={today}
        name="signing"
      />
      <RadioGroup
        defaultValue={typed['choice'] ?? ''}
        error={error('choice')}
        hint={words.choiceHint}
        legend={words.choice}
        name="choice"
        options={words.choiceOptions}
      />
    </section>
  )
}
