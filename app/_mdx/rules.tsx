import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import type { Rule as RuleId } from '#core/alignment/finding'

import { dealOn, findingOn } from './stories'
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
  const found = findingOn(judged, { id, on, subject })
  return (
    <p>
      <q>{say(judged, found)}</q>
    </p>
  )
}
