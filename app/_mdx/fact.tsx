import type { ReactNode } from 'react'

import { sources } from '#content/sources'

import { typeset } from './typeset'

/** Something that is known from elsewhere, with who said it and when. */
export function Fact({ from, children }: { from: string; children: ReactNode }) {
  const source = sources.get(from)
  if (!source) throw new Error(`no source is called ${from}`)
  const { text, url } = source
  return (
    <>
      {typeset(children)}{' '}
      <small className="mute">({url === undefined ? text : <a href={url}>{text}</a>})</small>
    </>
  )
}
