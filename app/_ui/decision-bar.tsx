import type { ReactNode } from 'react'

type DecisionBarProps = { label: string; clock: ReactNode; children: ReactNode }

/** Stays at the bottom of the screen while its form is read: the clock, then what can be decided. */
export const DecisionBar = ({ label, clock, children }: DecisionBarProps) => (
  <section className="decide" aria-label={label}>
    <p>{clock}</p>
    {children}
  </section>
)
