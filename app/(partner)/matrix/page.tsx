import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requirePartner, whoIsAsking } from '#app/_auth/session'
import { readMatrixAsk } from '#core/deals/list'
import { matrixChoices } from '#db/deals/matrix-choices'
import { stageMatrix } from '#db/deals/matrix-of'

import { oneOf } from '../../_deals/one-of'
import { MatrixFilters } from '../../_matrix/matrix-filters'
import { MatrixPage } from '../../_matrix/matrix-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('matrix')
  return { title: t('title') }
}

export default async function OwnMatrix({ searchParams }: PageProps<'/matrix'>) {
  const actor = await requirePartner('see own matrix')
  const ask = { ...readMatrixAsk(oneOf(await searchParams)), partner: null }
  const [matrix, choices, signedIn] = await Promise.all([
    stageMatrix(actor, ask),
    matrixChoices(actor, null),
    whoIsAsking(),
  ])
  return (
    <MatrixPage
      ask={ask}
      deals="/deals"
      filters={<MatrixFilters ask={ask} root="/matrix" vendor="" {...choices} />}
      matrix={matrix}
      seller={signedIn?.organisation ?? ''}
      side="partner"
    />
  )
}
