import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import type { Light } from '#core/alignment/light'
import { lightClass, LightSign } from '#ui/light'

type CoachingCardProps = {
  light: Light
  finding: ReactNode
  /** The one question for the customer, without quotation marks. */
  ask?: ReactNode
  playbook?: { href: string; label: string } | undefined
  /** What can be done about it, each on a page of its own. */
  links?: readonly { href: string; label: string }[]
}

/** A finding, and beside it the question that would settle it. At most three on a page. */
export function CoachingCard({ light, finding, ask, playbook, links = [] }: CoachingCardProps) {
  const t = useTranslations('ui.coaching')
  return (
    <article className={`card ${lightClass[light]}`}>
      <div>
        <p>
          <LightSign light={light} />
        </p>
        <p>{finding}</p>
      </div>
      {ask !== undefined && (
        <p className="ask">
          <span>{t('ask')}</span>
          <q>{ask}</q>
        </p>
      )}
      <div className="end">
        {playbook !== undefined && <a href={playbook.href}>{playbook.label}</a>}
        {links.map(({ href, label }) => (
          <a href={href} key={href}>
            {label}
          </a>
        ))}
      </div>
    </article>
  )
}
