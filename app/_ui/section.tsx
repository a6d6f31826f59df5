import type { ReactNode } from 'react'

type SectionProps = {
  id: string
  title: ReactNode
  aside?: ReactNode
  hidden?: boolean | undefined
  children: ReactNode
}

/** A part of a page under its own heading; `hidden` keeps the heading for screen readers only. */
export function Section({ id, title, aside, hidden = false, children }: SectionProps) {
  const heading = `${id}-h`
  return (
    <section aria-labelledby={heading} id={id} className={hidden ? 'sec-1' : undefined}>
      {hidden ? (
        <h2 id={heading} className="vh">
          {title}
        </h2>
      ) : (
        <div className="sec-head">
          <h2 id={heading}>{title}</h2>
          {aside !== undefined && <div className="small mute">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
