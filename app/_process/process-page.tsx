import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import type { DealView } from '#db/deals/deal'
import { PageHeader } from '#ui/page-header'

import { PathNow } from './path-now'
import { Revisions } from './revisions'
import { useStandingWords } from './use-standing-words'

type Props = {
  view: DealView
  /** '/deals' or '/desk/deals': each side stays in its own rooms. */
  root: string
  notice?: ReactNode
  said?: (event: string) => string
  /** The forms, for those who may record. */
  children?: ReactNode
}

/** How one customer buys, the same for both sides; only its seller adds to it. */
export function ProcessPage({ view, root, notice, said, children }: Props) {
  const t = useTranslations('revise')
  const { deal } = view
  const { started, counts, confirmed } = useStandingWords(view)
  return (
    <>
      <PageHeader
        crumb={{
          href: `${root}/${deal.id}`,
          label: t('crumb', { customer: deal.customerName, deal: deal.title }),
        }}
        title={t('title', { customer: deal.customerName })}
        lead={t('lead')}
        meta={[started, counts, confirmed]}
      />
      {notice}
      <PathNow view={view} />
      <Revisions view={view} {...(said ? { said } : {})} />
      {children}
    </>
  )
}
