'use client'
import { useState, useSyncExternalStore } from 'react'

import { Button } from '#ui/button'

type Props = { href: string; labels: Record<'text' | 'button' | 'copied' | 'failed', string> }

const never = () => () => {}
const mayCopy = () => 'clipboard' in navigator && 'ClipboardItem' in globalThis

/** The link to the text; and where scripts run, a button that puts the text on the clipboard. */
export function CopyText({ href, labels }: Props) {
  const able = useSyncExternalStore(never, mayCopy, () => false)
  const [said, say] = useState('')
  async function copy() {
    // The promise is handed over as it is: some browsers allow no waiting before.
    // Once a session has ended the address leads to the door, which is not the text.
    const text = fetch(href, { redirect: 'error' }).then(async (answer) => {
      if (!answer.ok) throw new Error(String(answer.status))
      return new Blob([await answer.text()], { type: 'text/plain' })
    })
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })])
      say(labels.copied)
    } catch {
      say(labels.failed)
    }
  }
  return (
    <div className="take no-print">
      {able && (
        <Button kind="quiet" slim type="button" onClick={() => void copy()}>
          {labels.button}
        </Button>
      )}
      <a className="small" href={href}>
        {labels.text}
      </a>
      <output className="small soft">{said}</output>
    </div>
  )
}
