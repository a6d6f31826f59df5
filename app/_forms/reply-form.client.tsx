'use client'

import { type ReactNode, useActionState } from 'react'

import { NotKeptNotice } from './not-kept.client'
import { reply } from './reply-actions'

type ReplyFormProps = {
  dealId: string
  children: ReactNode
  buttons: ReactNode
  whatYouTyped: string
}

/** The answer to a reviewer: the fields asked about, and no others. */
export function ReplyForm({ dealId, children, buttons, whatYouTyped }: ReplyFormProps) {
  const [refused, act] = useActionState(reply, null)
  return (
    <form action={act} className="sec-1 wide46" noValidate>
      {refused !== null && <NotKeptNotice {...refused} title={whatYouTyped} />}
      <input type="hidden" name="draft" value={dealId} />
      {/* The first button of a form answers Enter; this one saves and stays. */}
      <button className="vh" name="intent" value="again" tabIndex={-1} aria-hidden="true" />
      {children}
      <div className="acts sec-1">{buttons}</div>
    </form>
  )
}
