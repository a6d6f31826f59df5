import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { todayFor } from '#app/_deals/today-for'
import { viewOf } from '#app/_deals/view-of'
import { presenceOn } from '#core/buying-process/presence'
import { live } from '#core/registration/status'
import { linksOf } from '#db/customer/links-of'
import type { DealView } from '#db/deals/deal'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'

import { Choose } from './choose'
import { Links } from './links'
import { Replies } from './replies'
import { SendPanel } from './send-panel'

type Props = PageProps<'/deals/[deal]/customer'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customer.sending')
  return { title: t('name') }
}

export default async function CustomersPage({ params, searchParams }: Props) {
  const actor = await requirePartner('send customer links')
  const view = await viewOf(actor, (await params).deal)
  if (!view) notFound()
  const { to, sent, revoked } = await searchParams
  const links = await linksOf(actor, view.deal.id)
  const t = await getTranslations('customer.sending')
  const today = todayFor(actor)
  const log = view.log.map(({ event }) => event)
  const people = [...view.people.values()].filter(
    ({ buyer, name }) => name !== null && presenceOn(log, buyer, today) === 'present',
  )
  const isLive = live.includes(view.registration.status)
  const chosen = isLive ? people.find(({ buyer }) => buyer === to) : undefined
  const told = people.find(({ buyer }) => buyer === sent)
  return (
    <>
      <Head view={view} />
      {told && <Notice kind="said">{t('sent', { person: told.name ?? '' })}</Notice>}
      {revoked !== undefined && <Notice>{t('revoked')}</Notice>}
      {!isLive && <Notice>{t('closed', { vendor: view.vendorName })}</Notice>}
      {chosen && <SendPanel links={links} person={chosen} view={view} />}
      {!chosen && isLive && <Choose links={links} people={people} view={view} />}
      <Links links={links} view={view} />
      <Replies actor={actor} view={view} />
    </>
  )
}

function Head({ view: { deal } }: { view: DealView }) {
  const t = useTranslations('customer.sending')
  return (
    <PageHeader
      crumb={{ href: `/deals/${deal.id}`, label: deal.title }}
      lead={
        <>
          <p>{t('lead')}</p>
          <p className="small">{t('shows')}</p>
        </>
      }
      title={t('title', { customer: deal.customerName })}
    />
  )
}
