import type { MDXComponents } from 'mdx/types'

import { Dialogue, Line } from './app/_mdx/dialogue'
import { Exercise } from './app/_mdx/exercise'
import { Proof } from './app/_mdx/proof'
import { Question, Questions } from './app/_mdx/questions'
import { Rule, Rules } from './app/_mdx/rules'
import { StagePath } from './app/_mdx/stage-path'
import { Sum } from './app/_mdx/sum'
import { typesetElements } from './app/_mdx/typeset'

/** What a playbook may use without importing it. */
const own = {
  Dialogue,
  Exercise,
  Line,
  Proof,
  Question,
  Questions,
  Rule,
  Rules,
  StagePath,
  Sum,
}

export const useMDXComponents = (components: MDXComponents): MDXComponents => ({
  ...components,
  ...typesetElements,
  ...own,
})
