import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { openDraft } from '#app/_forms/open-draft'

import { CustomerStep } from '../../../../../_forms/customer-step'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register')
  return { title: `${t('customerTitle')} ${t('flow')}` }
}

export default async function DraftCustomer({
  params,
  searchParams,
}: PageProps<'/deals/drafts/[draft]/customer'>) {
  const actor = await requirePartner('register deals')
  const { draft } = await params
  const open = await openDraft(actor, draft)
  if (!open) notFound()
  const { fix, file } = await searchParams
  return <CustomerStep open={open} draftId={open.draft.id} asked={{ fix, file }} />
}
