import type { ReactNode } from 'react'

import type { DealView } from '#db/deals/deal'
import { PageHeader } from '#ui/page-header'

type Props = {
  view: DealView
  title: string
  lead?: ReactNode
  /** '/deals' or '/desk/deals': each side stays in its own rooms. */
  root?: string
  children: ReactNode
  /** What is on record about it already. */
  beside?: ReactNode
}

/** A small form about one deal, and what is on record about it beside it. */
export function FormPage({ view, title, lead, root = '/deals', children, beside }: Props) {
  const { deal } = view
  const crumb = { href: `${root}/${deal.id}`, label: `${deal.customerName}: ${deal.title}` }
  return (
    <>
      <PageHeader crumb={crumb} lead={lead} title={title} />
      <div className="two sec-1">
        <div className="wide46">{children}</div>
        {beside !== undefined && <div className="stack">{beside}</div>}
      </div>
    </>
  )
}
