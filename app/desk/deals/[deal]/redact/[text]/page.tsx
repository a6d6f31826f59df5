import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'

import { RedactPage } from '../../../../../_erasure/redact-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('erasure.text')
  return { title: t('title') }
}

export default async function RedactAtTheDesk({
  params,
}: PageProps<'/desk/deals/[deal]/redact/[text]'>) {
  const actor = await requireStaff('redact texts')
  const { deal, text } = await params
  return <RedactPage actor={actor} dealId={deal} root="/desk/deals" textId={text} />
}
