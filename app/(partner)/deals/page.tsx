import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requirePartner, whoIsAsking } from '#app/_auth/session'
import { askOf, listHref } from '#app/_deals/list-address'
import { isNarrowed } from '#core/deals/list'
import { dealsOf } from '#db/deals/deals-of'
import { ownersOf } from '#db/deals/owners-of'
import { draftsOf } from '#db/drafts/drafts-of'
import { vendorName } from '#db/people/vendor-name'
import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { Pager } from '#ui/pager'
import { Tabs } from '#ui/tabs'

import { DealFilters } from '../../_deals/deal-filters'
import { DealTable } from '../../_deals/deal-table'
import { NoDeals, NothingFits } from '../../_deals/empty'
import { Drafts } from './drafts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deals.list')
  return { title: t('title') }
}

export default async function Deals({ searchParams }: PageProps<'/deals'>) {
  const actor = await requirePartner()
  const ask = askOf(await searchParams)
  const [{ lines, next }, drafts, owners, vendor, signedIn] = await Promise.all([
    dealsOf(actor, ask),
    draftsOf(actor),
    ownersOf(actor),
    vendorName(),
    whoIsAsking(),
  ])
  const firm = signedIn?.organisation ?? ''
  const t = await getTranslations('deals.list')
  const narrowed = isNarrowed(ask)
  const none = lines.length === 0
  return (
    <>
      <PageHeader
        actions={
          <LinkButton href="/deals/new" kind="main">
            {t('register')}
          </LinkButton>
        }
        title={next || ask.after || none ? t('title') : t('count', { count: lines.length })}
      />
      <Drafts drafts={ask.after || narrowed ? [] : drafts} firm={firm} />
      {none && !narrowed ? (
        <NoDeals />
      ) : (
        <>
          <Tabs
            label={t('views.label')}
            tabs={[
              {
                href: listHref('/deals', { ...ask, owner: null, after: null }),
                label: t('views.firm', { partner: firm }),
                current: ask.owner === null,
              },
              {
                href: listHref('/deals', { ...ask, owner: actor.userId, after: null }),
                label: t('views.mine'),
                current: ask.owner === actor.userId,
              },
            ]}
          />
          <DealFilters ask={ask} owners={owners} root="/deals" />
          {none ? (
            <NothingFits root="/deals" />
          ) : (
            <DealTable
              caption={t('caption')}
              lines={lines}
              root="/deals"
              vendorName={vendor ?? ''}
            />
          )}
        </>
      )}
      <Pager
        {...(ask.after ? { previous: listHref('/deals', { ...ask, after: null }) } : {})}
        {...(next ? { next: listHref('/deals', ask, next) } : {})}
      />
    </>
  )
}
