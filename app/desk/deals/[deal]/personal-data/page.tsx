import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff } from '#app/_auth/session'
import { viewOf } from '#app/_deals/view-of'

import { PersonalData } from '../../../../_erasure/personal-data'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('erasure.list')
  return { title: t('title') }
}

export default async function PersonalDataAtTheDesk({
  params,
}: PageProps<'/desk/deals/[deal]/personal-data'>) {
  const actor = await requireStaff('erase persons')
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  return <PersonalData actor={actor} root="/desk/deals" view={view} />
}
