import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff } from '#app/_auth/session'
import { after } from '#core/registration/status'
import { isDecision } from '#core/review/decision'
import { registrationForReview } from '#db/review/registration-for-review'
import { PageHeader } from '#ui/page-header'

import { reviewHref } from '../../address'
import { ChooseDecision } from '../choose-decision'
import { LastDecision } from '../last-decision'
import { DecideForm } from './decide-form.client'
import { useForm } from './form-words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review')
  return { title: t('bar.label') }
}

export default async function DecidePage({
  params,
  searchParams,
}: PageProps<'/desk/review/[registration]/decide'>) {
  const actor = await requireStaff('review registrations')
  const view = await registrationForReview(actor, (await params).registration)
  if (!view) notFound()
  const as = [(await searchParams)['as']].flat()[0]
  const t = await getTranslations('review.decide')
  const { deal, partner, registration } = view
  const open = after(registration.status, 'approve') !== null
  const move = isDecision(as) ? as : null
  return (
    <>
      <PageHeader
        crumb={{ href: reviewHref(registration.id), label: deal.customerName }}
        title={move && open ? t(`title.${move}`, { reference: deal.reference }) : t('choose')}
        lead={t('lead', { customer: deal.customerName, partner: partner.name })}
      />
      {!open && <LastDecision view={view} />}
      {open && !move && <ChooseDecision view={view} />}
      {move && <Details view={view} move={move} />}
    </>
  )
}

const Details = (given: Parameters<typeof useForm>[0]) => <DecideForm {...useForm(given)} />
