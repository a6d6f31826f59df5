import type { ReactNode } from 'react'

import { typeset } from './typeset'

/** A word of the portal, one press away from what it means. */
export const Term = ({ id, children }: { id: string; children: ReactNode }) => (
  <a className="term" href={`/playbooks/glossary#${id}`}>
    {typeset(children)}
  </a>
)
