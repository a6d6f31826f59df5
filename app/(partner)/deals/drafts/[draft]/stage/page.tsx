import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { openDraft } from '#app/_forms/open-draft'

import { StageStep } from '../../../../../_forms/stage-step'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register')
  return { title: `${t('stageTitleBare')} ${t('flow')}` }
}

export default async function DraftStage({
  params,
  searchParams,
}: PageProps<'/deals/drafts/[draft]/stage'>) {
  const actor = await requirePartner('register deals')
  const { draft } = await params
  const open = await openDraft(actor, draft)
  if (!open) notFound()
  const { fix } = await searchParams
  return <StageStep open={open} draftId={open.draft.id} fix={fix !== undefined} />
}
