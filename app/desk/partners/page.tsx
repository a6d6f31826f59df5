import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'
import { partnersOf } from '#db/partners/partners-of'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'

import { PartnerTable } from './partner-table'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('partners')
  return { title: t('name') }
}

export default async function Partners() {
  const actor = await requireStaff('see partners')
  const lines = await partnersOf(actor)
  const t = await getTranslations('partners')
  return (
    <>
      <PageHeader title={t('title', { count: lines.length })} />
      {lines.length === 0 ? (
        <EmptyState id="no-partners" title={t('none.title')}>
          <p>{t('none.text')}</p>
        </EmptyState>
      ) : (
        <PartnerTable lines={lines} />
      )}
    </>
  )
}
