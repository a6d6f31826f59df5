import type { MDXComponents } from 'mdx/types'

import { At } from './app/_mdx/at'
import { DealAt } from './app/_mdx/deal-at'
import { Dialogue, Line } from './app/_mdx/dialogue'
import { Exercise } from './app/_mdx/exercise'
import { Fact } from './app/_mdx/fact'
import { Proof } from './app/_mdx/proof'
import { Question, Questions } from './app/_mdx/questions'
import { Rule, Rules } from './app/_mdx/rules'
import { StagePath } from './app/_mdx/stage-path'
import { Sum } from './app/_mdx/sum'
import { Term } from './app/_mdx/term'
import { typesetElements } from './app/_mdx/typeset'

/** What a playbook may use without importing it. */
const own = {
  At,
  DealAt,
  Dialogue,
  Exercise,
  Fact,
  Line,
  Proof,
  Question,
  Questions,
  Rule,
  Rules,
  StagePath,
  Sum,
  Term,
}

export const useMDXComponents = (components: MDXComponents): MDXComponents => ({
  ...components,
  ...typesetElements,
  ...own,
})
