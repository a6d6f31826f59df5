import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireStaff } from '#app/_auth/session'
import { askOf, listHref } from '#app/_deals/list-address'
import { isNarrowed } from '#core/deals/list'
import { dealCount } from '#db/deals/deal-count'
import { dealsOf } from '#db/deals/deals-of'
import { partnerNames } from '#db/partners/partner-names'
import { vendorName } from '#db/people/vendor-name'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'

import { DealFilters } from '../../_deals/deal-filters'
import { DealTable } from '../../_deals/deal-table'
import { NothingFits } from '../../_deals/empty'

const root = '/desk/deals'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deals.list')
  return { title: t('title') }
}

export default async function DealsAtTheDesk({ searchParams }: PageProps<'/desk/deals'>) {
  const actor = await requireStaff('read all deals')
  const ask = askOf(await searchParams)
  const [{ lines, next }, count, partners, vendor] = await Promise.all([
    dealsOf(actor, ask),
    dealCount(actor, ask),
    partnerNames(actor),
    vendorName(),
  ])
  const t = await getTranslations('deals.list')
  const isEmpty = lines.length === 0 && !isNarrowed(ask)
  return (
    <>
      <PageHeader title={t('count', { count })} />
      {isEmpty && (
        <EmptyState id="no-deals" title={t('none.title')}>
          <p>{t('none.desk')}</p>
        </EmptyState>
      )}
      {!isEmpty && <DealFilters ask={ask} partners={partners} root={root} />}
      {lines.length === 0 && !isEmpty && <NothingFits root={root} />}
      {lines.length > 0 && (
        <DealTable
          caption={t('caption')}
          lines={lines}
          partners
          root={root}
          vendorName={vendor ?? ''}
        />
      )}
      <Pager
        {...(ask.after ? { previous: listHref(root, { ...ask, after: null }) } : {})}
        {...(next ? { next: listHref(root, ask, next) } : {})}
      />
    </>
  )
}
