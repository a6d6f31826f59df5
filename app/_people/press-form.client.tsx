'use client'

import { type ReactNode, useActionState } from 'react'

import { type FormAnswer, nothingYet } from '#app/_people/answer'
import { Notice } from '#ui/notice'

type Act = (before: FormAnswer, form: FormData) => Promise<FormAnswer>

/** A form of buttons: what came of the press stands above them. */
export function PressForm({
  act,
  id,
  label,
  children,
}: {
  act: Act
  id: string
  label: string
  children: ReactNode
}) {
  const [answer, press] = useActionState(act, nothingYet)
  return (
    <form action={press} id={id} aria-label={label} className="stack">
      {answer.said === undefined ? null : <Notice alert>{answer.said}</Notice>}
      {answer.problems.map(({ field, text }) => (
        <Notice key={field} kind="bad" alert>
          {text}
        </Notice>
      ))}
      {children}
    </form>
  )
}
