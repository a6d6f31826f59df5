import type { ReactNode } from 'react'

const kinds = { news: 'note', said: 'note said', warn: 'note warn', bad: 'note bad' } as const

type NoticeProps = {
  /** News from the vendor, words of the customer, what we could not do, what went wrong. */
  kind?: keyof typeof kinds | undefined
  title?: ReactNode
  level?: 2 | 3 | undefined
  id?: string | undefined
  alert?: boolean | undefined
  children?: ReactNode
}

export function Notice({ kind = 'news', title, level = 2, id, alert, children }: NoticeProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={kinds[kind]} id={id} role={alert === true ? 'alert' : undefined}>
      {title !== undefined && <Heading>{title}</Heading>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
