import type { ReactNode } from 'react'

import { Go } from '#ui/go'

export type Crumb = { href: string; label: string }

type PageHeaderProps = {
  title: ReactNode
  crumb?: Crumb | undefined
  step?: ReactNode
  meta?: readonly ReactNode[] | undefined
  lead?: ReactNode
  actions?: ReactNode
}

/** The title of a page says what was found; the name of the screen only when there is nothing to say. */
export function PageHeader({ title, crumb, step, meta = [], lead, actions }: PageHeaderProps) {
  const facts = meta.filter((fact) => fact !== null && fact !== undefined && fact !== false)
  return (
    <>
      {crumb !== undefined && (
        <p className="crumb">
          <Go href={crumb.href}>{crumb.label}</Go>
        </p>
      )}
      <div className="head">
        <div>
          {step !== undefined && <p className="step">{step}</p>}
          <h1>{title}</h1>
          {facts.length > 0 && (
            <div className="meta">
              {facts.map((fact, at) => (
                <span key={at}>{fact}</span>
              ))}
            </div>
          )}
          {lead !== undefined && <div className="soft sec-tight">{lead}</div>}
        </div>
        {actions !== undefined && <div className="acts">{actions}</div>}
      </div>
    </>
  )
}
