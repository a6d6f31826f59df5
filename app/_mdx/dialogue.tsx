import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { typeset } from './typeset'

/** A talk, line by line. */
export const Dialogue = ({ children }: { children: ReactNode }) => (
  <dl className="talk">{children}</dl>
)

type LineProps = { who: string; side: 'customer' | 'seller'; children: ReactNode }

/** The colour of a line says whose side speaks; the hidden words say it to those who do not see it. */
export function Line({ who, side, children }: LineProps) {
  const t = useTranslations('playbooks')
  return (
    <div className={side === 'customer' ? 'c' : 's'}>
      <dt>
        {who}
        <span className="vh">, {t(`line.${side}`)}</span>
      </dt>
      <dd>{typeset(children)}</dd>
    </div>
  )
}
