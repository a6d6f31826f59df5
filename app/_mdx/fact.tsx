import type { ReactNode } from 'react'

import { sourceOf } from './stories'
import { typeset } from './typeset'

/** Something that is known from elsewhere, with who said it and when. */
export function Fact({ from, children }: { from: string; children: ReactNode }) {
  const { text, url } = sourceOf(from)
  return (
    <>
      {typeset(children)}{' '}
      <small className="mute">({url === undefined ? text : <a href={url}>{text}</a>})</small>
    </>
  )
}
