import type { ReactNode } from 'react'

import { typeset } from './typeset'

export const Questions = ({ children }: { children: ReactNode }) => (
  <ol className="num-list">{children}</ol>
)

/** A sentence to say today, and below it what to listen for. */
export const Question = ({ say, children }: { say: string; children: ReactNode }) => (
  <li>
    <div>
      <p>
        <b>“{typeset(say)}”</b>
      </p>
      {children}
    </div>
  </li>
)
