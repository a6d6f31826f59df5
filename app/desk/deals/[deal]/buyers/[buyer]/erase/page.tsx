import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'

import { ErasePage } from '../../../../../../_erasure/erase-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('erasure.person')
  return { title: t('yes') }
}

export default async function EraseAtTheDesk({
  params,
}: PageProps<'/desk/deals/[deal]/buyers/[buyer]/erase'>) {
  const actor = await requireStaff('erase persons')
  const { deal, buyer } = await params
  return (
    <ErasePage actor={actor} buyer={decodeURIComponent(buyer)} dealId={deal} root="/desk/deals" />
  )
}
