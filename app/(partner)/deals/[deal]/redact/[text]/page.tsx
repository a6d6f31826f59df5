import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requirePartner } from '#app/_auth/session'

import { RedactPage } from '../../../../../_erasure/redact-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('erasure.text')
  return { title: t('title') }
}

export default async function RedactText({ params }: PageProps<'/deals/[deal]/redact/[text]'>) {
  const actor = await requirePartner('read own deals')
  const { deal, text } = await params
  return <RedactPage actor={actor} dealId={deal} root="/deals" textId={text} />
}
