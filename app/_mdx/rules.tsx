import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { findingName, type Rule as RuleId } from '#core/alignment/finding'

import { dealOn } from './stories'
import { useStoryWords } from './use-story-words'

export const Rules = ({ children }: { children: ReactNode }) => (
  <ul className="rules">{children}</ul>
)

type RuleProps = {
  id: RuleId
  children: ReactNode
  /** A worked deal, the day, and what the finding is about where a rule can find several things. */
  deal?: string
  on?: string
  subject?: string
}

/** The rule in words; its code stands beside them for whoever compares two screens. */
export function Rule({ id, children, deal, on, subject }: RuleProps) {
  const t = useTranslations('playbooks')
  return (
    <li>
      <p>
        <b>{t(`rules.${id}`)}</b> <span className="small mute">{t('rule', { id })}</span>
      </p>
      {deal !== undefined && on !== undefined && <Sentence {...{ id, deal, on, subject }} />}
      {children}
    </li>
  )
}

type SentenceProps = { id: RuleId; deal: string; on: string; subject: string | undefined }

/** What the portal would print for this deal on that day. Throws when the rules find no such thing. */
function Sentence({ id, deal, on, subject }: SentenceProps) {
  const say = useStoryWords()
  const judged = dealOn(deal, on)
  const found = judged.assessment.findings.find(
    (one) => one.rule === id && (subject === undefined || one.subject === subject),
  )
  if (!found) {
    const names = judged.assessment.findings.map(findingName).join(', ')
    throw new Error(`${deal} on ${on}: no ${id}, but ${names || 'nothing'}`)
  }
  return (
    <p>
      <q>{say(judged, found)}</q>
    </p>
  )
}
