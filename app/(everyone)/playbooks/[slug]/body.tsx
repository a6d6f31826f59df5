import { createElement } from 'react'

import type { bodyOf } from '#content/bodies'

import { Exercise, type ExerciseProps } from '../../../_mdx/exercise'
import { OwnDeal } from './own-deal'

type Props = {
  body: NonNullable<Awaited<ReturnType<typeof bodyOf>>>
  reader: Omit<Parameters<typeof OwnDeal>[0], 'stage'>
}

const withOwnDeal = (reader: Props['reader']) => {
  const OfReader = ({ stage, children }: ExerciseProps) => (
    <Exercise>
      {children}
      <OwnDeal {...reader} stage={stage} />
    </Exercise>
  )
  return OfReader
}

/** The text, compiled at build; its exercise is given the deals of whoever reads. */
export const Body = ({ body, reader }: Props) =>
  createElement(body, { components: { Exercise: withOwnDeal(reader) } })
