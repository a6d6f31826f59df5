import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff } from '#app/_auth/session'
import { viewOf } from '#app/_deals/view-of'
import { PageHeader } from '#ui/page-header'

import { TakeBackForm } from '../../../../../_record/take-back-form'
import { takeBack } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deals.record.undo')
  return { title: t('title') }
}

export default async function TakeBackAtTheDesk({
  params,
}: PageProps<'/desk/deals/[deal]/take-back/[event]'>) {
  const actor = await requireStaff('move vendor lane')
  const { deal: dealId, event } = await params
  const view = await viewOf(actor, dealId)
  const known = view?.log.some((one) => one.event.id === event)
  if (!view || known !== true) notFound()
  const t = await getTranslations('deals.record.undo')
  const { deal } = view
  const crumb = { href: `/desk/deals/${deal.id}`, label: `${deal.customerName}: ${deal.title}` }
  return (
    <>
      <PageHeader crumb={crumb} lead={t('lead')} title={t('title')} />
      <TakeBackForm
        act={takeBack.bind(null, deal.id)}
        back={crumb.href}
        event={event}
        userId={actor.userId}
        view={view}
      />
    </>
  )
}
