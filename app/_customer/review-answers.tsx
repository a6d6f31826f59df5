import { Button } from '#ui/button'

import { AnswerLines } from './answer-lines'
import type { ReplyState } from './reply-state'

export type ReviewWords = Record<'title' | 'lead' | 'send' | 'change', string>

const toHeading = (heading: HTMLElement | null) => heading?.focus()

/** The answers once more before they go; nothing can be typed here, and nothing has been sent. */
export function ReviewAnswers({
  act,
  reply,
  state,
  words,
}: {
  act: (form: FormData) => void
  reply: string
  state: ReplyState
  words: ReviewWords
}) {
  return (
    <form action={act} className="wide46" key={state.turn}>
      <input name="reply" type="hidden" value={reply} />
      {Object.entries(state.typed).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <h1 ref={toHeading} tabIndex={-1}>
        {words.title}
      </h1>
      <p className="soft sec-tight">{words.lead}</p>
      <AnswerLines lines={state.lines} />
      <p className="acts sec-1">
        <Button kind="main" name="intent" value="send">
          {words.send}
        </Button>
        <Button name="intent" value="change">
          {words.change}
        </Button>
      </p>
    </form>
  )
}
