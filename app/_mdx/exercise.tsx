import type { ReactNode } from 'react'

import type { Canon } from '#core/buying-process/stages'

export type ExerciseProps = { stage: Canon; children: ReactNode }

/**
 * Five minutes of the reader's own. The text alone knows no reader: where one is known, the page puts the
 * reader's deals below it.
 */
export const Exercise = ({ children }: { children: ReactNode }) => (
  <div className="try stack">{children}</div>
)
