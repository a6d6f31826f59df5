import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import type { Rule as RuleId } from '#core/alignment/finding'

export const Rules = ({ children }: { children: ReactNode }) => (
  <ul className="rules">{children}</ul>
)

/** The rule in words; its code stands beside them for whoever compares two screens. */
export function Rule({ id, children }: { id: RuleId; children: ReactNode }) {
  const t = useTranslations('playbooks')
  return (
    <li>
      <p>
        <b>{t(`rules.${id}`)}</b> <span className="small mute">{t('rule', { id })}</span>
      </p>
      {children}
    </li>
  )
}
