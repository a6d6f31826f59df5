import type { ReactNode } from 'react'

type EmptyStateProps = {
  id: string
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  step?: ReactNode
}

/** Says what will stand here and the one next step; what we do not have is drawn, not left blank. */
export function EmptyState({ id, title, children, actions, step }: EmptyStateProps) {
  return (
    <section aria-labelledby={id} className="sec-1">
      {step !== undefined && <p className="step">{step}</p>}
      <div className="void stack">
        <h2 id={id}>{title}</h2>
        {typeof children === 'string' ? <p>{children}</p> : children}
        {actions !== undefined && <div className="acts">{actions}</div>}
      </div>
    </section>
  )
}
