import { Children, type ReactNode } from 'react'

import { roundQuotes } from '#content/quotes'

/** The words directly inside; an element inside sets its own. */
export const typeset = (children: ReactNode): ReactNode =>
  Children.map(children, (part) => (typeof part === 'string' ? roundQuotes(part) : part))

type Inside = { children?: ReactNode }

/** Markdown's own elements, with round quotation marks. */
export const typesetElements = {
  p: ({ children }: Inside) => <p>{typeset(children)}</p>,
  li: ({ children }: Inside) => <li>{typeset(children)}</li>,
  a: ({ href, children }: Inside & { href?: string }) => <a href={href}>{typeset(children)}</a>,
  em: ({ children }: Inside) => <em>{typeset(children)}</em>,
  strong: ({ children }: Inside) => <strong>{typeset(children)}</strong>,
  h2: ({ id, children }: Inside & { id?: string }) => <h2 id={id}>{typeset(children)}</h2>,
}
