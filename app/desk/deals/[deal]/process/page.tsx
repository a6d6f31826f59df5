import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff } from '#app/_auth/session'
import { viewOf } from '#app/_deals/view-of'

import { ProcessPage } from '../../../../_process/process-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('revise')
  return { title: t('summary.title') }
}

export default async function ProcessAtTheDesk({
  params,
}: PageProps<'/desk/deals/[deal]/process'>) {
  const actor = await requireStaff('read all deals')
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  return <ProcessPage view={view} root="/desk/deals" />
}
