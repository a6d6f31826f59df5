'use client'
import { Fragment, type ReactNode, useActionState, useState } from 'react'

import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { TextareaField } from '#ui/textarea-field'

import type { ChangeState } from './actions'

type Note = {
  id: string
  dealId: string
  body: string
  seen: string
  /** Said to whoever hears the folds: which note it is. */
  about: string
  /** The note as it is read. */
  shown: ReactNode
}
type Labels = Record<
  | 'change'
  | 'line'
  | 'save'
  | 'delete'
  | 'sure'
  | 'deleteIt'
  | 'problems'
  | 'older'
  | 'stands'
  | 'erased'
  | 'rescue',
  string
>
type Props = {
  act: (before: ChangeState, form: FormData) => Promise<ChangeState>
  remove: (form: FormData) => Promise<void>
  notes: readonly Note[]
  /** How many stand open; the others are in a fold below. */
  open: number
  most: number
  labels: Labels
}
type FormProps = {
  action: (form: FormData) => void
  answer: NonNullable<ChangeState> | undefined
  most: number
  labels: Labels
}

/** What came back for this form stays on it, also when another form is answered after it. */
function useLast<T>(answer: T | undefined): T | undefined {
  const [last, remember] = useState(answer)
  if (answer !== undefined && answer !== last) remember(answer)
  return answer ?? last
}

/**
 * The notes, each with its two folds. One state serves all their forms: without scripts an answer finds its way
 * back by its place on the page, and the note it is about may have other words by then, or be gone.
 */
export function ChangeNotes({ act, remove, notes, open, most, labels }: Props) {
  const [state, action] = useActionState(act, null)
  const gone = useLast(state?.key === undefined ? undefined : state)
  const of = (id: string) => (state?.key === undefined && state?.id === id ? state : undefined)
  const one = (note: Note) => (
    <article className="own-note" key={note.id}>
      {note.shown}
      <Change
        // Other words are another form: what was typed into the old one is on the deal now.
        key={note.seen}
        {...{ action, note, most, labels }}
        answer={of(note.id)}
      />
      <Remove remove={remove} note={note} labels={labels} />
    </article>
  )
  const standing = notes.filter(({ id }) => id !== gone?.id)
  const folded = standing.slice(open)
  return (
    <>
      {gone && <Rescue action={action} answer={gone} most={most} labels={labels} />}
      {standing.slice(0, open).map(one)}
      {folded.length > 0 && (
        <details open={folded.some(({ id }) => of(id))}>
          <summary>{labels.older}</summary>
          <div className="stack sec-tight">{folded.map(one)}</div>
        </details>
      )}
    </>
  )
}

function Change({ action, answer, note, most, labels }: FormProps & { note: Note }) {
  const state = useLast(answer)
  const { id, about } = note
  return (
    <details open={state !== undefined}>
      <summary className="small">
        {labels.change}
        <span className="vh">: {about}</span>
      </summary>
      <form action={action} className="stack sec-tight" noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="deal" value={note.dealId} />
        <input type="hidden" name="seen" value={state?.seen ?? note.seen} />
        <ErrorSummary
          id={`errors-${id}`}
          problems={state?.problems ?? []}
          title={labels.problems}
        />
        {state?.stands !== undefined && <Stands body={state.stands} labels={labels} />}
        <TextareaField
          defaultValue={state?.typed ?? note.body}
          error={state?.problems[0]?.text}
          id={`note-${id}`}
          label={labels.line}
          maxLength={most}
          name="note"
          required
        />
        <p>
          <Button slim>{labels.save}</Button>
        </p>
      </form>
    </details>
  )
}

/** The words that came in between, before anybody writes over them. */
function Stands({ body, labels }: { body: string; labels: Labels }) {
  return (
    <div className="note">
      <p>{labels.stands}</p>
      <p>
        {body.split('\n').map((line, at) => (
          <Fragment key={at}>
            {at > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
      {body.includes('[erased]') && <p>{labels.erased}</p>}
    </div>
  )
}

/** For words whose note was deleted while they were typed. */
function Rescue({ action, answer: { id, deal, key, ...answer }, most, labels }: Rescued) {
  return (
    <form action={action} className="stack" noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="deal" value={deal} />
      <input type="hidden" name="key" value={key} />
      <ErrorSummary id={`errors-${id}`} problems={answer.problems} title={labels.problems} />
      <TextareaField
        defaultValue={answer.typed}
        error={answer.problems[0]?.text}
        id={`note-${id}`}
        label={labels.line}
        maxLength={most}
        name="note"
        required
      />
      <p>
        <Button slim>{labels.rescue}</Button>
      </p>
    </form>
  )
}
type Rescued = FormProps & { answer: NonNullable<ChangeState> }

/** A note's end, asked for twice. */
function Remove({ remove, note, labels }: Pick<Props, 'remove' | 'labels'> & { note: Note }) {
  return (
    <details>
      <summary className="small">
        {labels.delete}
        <span className="vh">: {note.about}</span>
      </summary>
      <form action={remove} className="stack sec-tight">
        <input type="hidden" name="id" value={note.id} />
        <p className="small">{labels.sure}</p>
        <p>
          <Button kind="danger" slim>
            {labels.deleteIt}
          </Button>
        </p>
      </form>
    </details>
  )
}
