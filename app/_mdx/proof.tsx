import type { ReactNode } from 'react'

import { type Grade, grades } from '#core/buying-process/grades'
import { GradeSign } from '#ui/grade'

import { partsOf, wordsOf } from './table-parts'
import { TextTable } from './text-table'

/** What somebody has in hand, how we know it, and what it settles. */
export function Proof({ caption, children }: { caption: string; children: ReactNode }) {
  const { heads, rows } = partsOf(children)
  const graded = rows.map(([have, how, ...rest]) => [have, <How key="how" words={how} />, ...rest])
  return <TextTable caption={caption} heads={heads} rows={graded} />
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function How({ words }: { words: ReactNode }) {
  const text = capital(wordsOf(words).trim())
  const grade = gradeOf(text)
  return grade ? <GradeSign grade={grade} text={text} /> : text
}

/** A grade cell begins with the grade in plain words; "none" is not a grade. */
export const gradeOf = (text: string): Grade | undefined =>
  grades.find((grade) => grade === /^[a-z]+/i.exec(text)?.[0].toUpperCase())
