'use client'

import { useActionState } from 'react'

import { Button, LinkButton } from '#ui/button'
import { Notice } from '#ui/notice'

type ConfirmFormProps = {
  act: (before: string | null, form: FormData) => Promise<string | null>
  yes: string
  no: string
  back: string
}

/** One button that cannot be undone, and the way out beside it. */
export function ConfirmForm({ act, yes, no, back }: ConfirmFormProps) {
  const [refused, send] = useActionState(act, null)
  return (
    <form action={send} className="sec-1">
      {refused !== null && (
        <Notice alert kind="bad">
          {refused}
        </Notice>
      )}
      <p className="acts">
        <Button kind="danger">{yes}</Button>
        <LinkButton href={back}>{no}</LinkButton>
      </p>
    </form>
  )
}
