'use client'

import { useActionState } from 'react'

import { Button } from '#ui/button'
import { Notice } from '#ui/notice'

import { send } from './review-actions'

type SendFormProps = { draftId: string; sendKey: string; digest: string; label: string }

/** The one button that sends. Its key is new for every page, so pressing twice sends once. */
export function SendForm({ draftId, sendKey, digest, label }: SendFormProps) {
  const [refused, act, isSending] = useActionState(send, null)
  return (
    <form action={act} className="sec-1">
      {refused !== null && <Notice kind="bad" title={refused.text} alert />}
      <input type="hidden" name="draft" value={draftId} />
      <input type="hidden" name="key" value={sendKey} />
      <input type="hidden" name="digest" value={digest} />
      <p className="acts">
        <Button kind="main" aria-busy={isSending}>
          {label}
        </Button>
      </p>
    </form>
  )
}
