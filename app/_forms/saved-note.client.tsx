'use client'

import { useLive } from './live.client'

type Words = { saved: string; saving: string; failed: string; notYet: string }

/** When the draft was last saved, on the reader's clock. */
export function SavedNote({
  savedAt,
  zone,
  locale,
  words,
}: {
  savedAt: string | null
  zone: string
  locale: string
  words: Words
}) {
  const live = useLive()
  const at = [live.savedAt, savedAt].reduce((late, one) =>
    (one ?? '') > (late ?? '') ? one : late,
  )
  if (live.saving === 'saving') return <output>{words.saving}</output>
  if (live.saving === 'failed') return <output>{words.failed}</output>
  if (at === null) return <output>{words.notYet}</output>
  const style = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const
  return (
    <output>
      {words.saved}{' '}
      <time dateTime={at}>{new Intl.DateTimeFormat(locale, style).format(new Date(at))}</time>
    </output>
  )
}
