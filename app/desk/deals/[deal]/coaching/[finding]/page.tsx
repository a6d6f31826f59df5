import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff } from '#app/_auth/session'
import { isAbout } from '#app/_coaching/about'
import { decide } from '#app/_coaching/decide-action'
import { findingIn } from '#app/_coaching/standing-of'
import { todayFor } from '#app/_deals/today-for'
import { viewOf } from '#app/_deals/view-of'
import { may } from '#core/access/may'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'

import { FindingHead } from '../../../../../_coaching/finding-head'
import { AskForm, DecideForm } from '../../../../../_coaching/forms'
import { ask } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('coaching')
  return { title: t('title') }
}

export default async function DeskCoaching({
  params,
}: PageProps<'/desk/deals/[deal]/coaching/[finding]'>) {
  const actor = await requireStaff('coach on deals')
  const { deal, finding: asked } = await params
  const view = await viewOf(actor, deal)
  const key = decodeURIComponent(asked)
  if (!view || !isAbout(key)) notFound()
  const t = await getTranslations('coaching')
  const finding = findingIn(view, key)
  return (
    <>
      <PageHeader
        crumb={{ href: `/desk/deals/${deal}#coach`, label: t('back') }}
        title={t('title')}
        lead={`${view.deal.customerName}: ${view.deal.title}`}
      />
      {finding ? (
        <>
          <FindingHead finding={finding} view={view} />
          <AskForm act={ask.bind(null, deal, key)} partner={view.partner.name} />
          {may(actor, 'dispose findings') && (
            <DecideForm act={decide.bind(null, deal, key)} today={todayFor(actor)} />
          )}
        </>
      ) : (
        <Notice title={t('gone.title')}>{t('gone.text')}</Notice>
      )}
    </>
  )
}
