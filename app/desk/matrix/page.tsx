import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'
import { readMatrixAsk } from '#core/deals/list'
import { matrixChoices } from '#db/deals/matrix-choices'
import { stageMatrix } from '#db/deals/matrix-of'
import { partnerNames } from '#db/partners/partner-names'
import { vendorName } from '#db/people/vendor-name'

import { oneOf } from '../../_deals/one-of'
import { MatrixFilters } from '../../_matrix/matrix-filters'
import { MatrixPage } from '../../_matrix/matrix-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('matrix')
  return { title: t('title') }
}

export default async function MatrixAtTheDesk({ searchParams }: PageProps<'/desk/matrix'>) {
  const actor = await requireStaff('read all deals')
  const ask = readMatrixAsk(oneOf(await searchParams))
  const [matrix, choices, partners, named] = await Promise.all([
    stageMatrix(actor, ask),
    matrixChoices(actor, ask.partner),
    partnerNames(actor),
    vendorName(),
  ])
  const t = await getTranslations('matrix.filters')
  const vendor = named ?? ''
  const partner = partners.find(({ id }) => id === ask.partner)
  const theirs = ask.side === 'partner' && partner !== undefined
  return (
    <MatrixPage
      ask={ask}
      deals="/desk/deals"
      filters={<MatrixFilters {...{ ask, vendor, partners }} root="/desk/matrix" {...choices} />}
      matrix={matrix}
      note={
        ask.side === 'partner' &&
        !theirs && <p className="soft">{t('choosePartner', { vendor })}</p>
      }
      seller={theirs ? partner.name : vendor}
      side={theirs ? 'partner' : 'vendor'}
    />
  )
}
