import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { requireStaff, whoIsAsking } from '#app/_auth/session'
import type { StaffActor } from '#core/access/actor'
import { may } from '#core/access/may'
import { after, live } from '#core/registration/status'
import { reliabilityFor } from '#db/reliability/reliability-of'
import { registrationForReview } from '#db/review/registration-for-review'
import { Notice } from '#ui/notice'

import { CustomersWord } from '../../../_customer/customers-word'
import { Coaching } from '../../../_deals/coaching'
import { ProcessSummary } from '../../../_process/process-summary'
import { ReliabilityNote } from '../../../_reliability/reliability-note'
import { Buyers } from './buyers'
import { Checks } from './checks'
import { ChooseDecision } from './choose-decision'
import { Evidence } from './evidence'
import { Head } from './head'
import { History } from './history'
import { Lanes } from './lanes'
import { LastDecision } from './last-decision'
import { PartnerWords } from './partner-words'
import { Questions } from './questions'
import { SinceReview } from './since-review'
import { Talk } from './talk'

type Props = PageProps<'/desk/review/[registration]'>

const found = cache((actor: StaffActor, id: string) => registrationForReview(actor, id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const signedIn = await whoIsAsking()
  if (signedIn?.person.kind !== 'staff' || !may(signedIn.person, 'review registrations')) return {}
  const view = await found(signedIn.person, (await params).registration)
  return view ? { title: `${view.deal.reference}, ${view.deal.customerName}` } : {}
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const actor = await requireStaff('review registrations')
  const view = await found(actor, (await params).registration)
  if (!view) notFound()
  const { moved } = await searchParams
  const claims = await reliabilityFor(actor, view.deal.partnerId)
  const t = await getTranslations('review.page')
  const open = after(view.registration.status, 'approve') !== null
  return (
    <>
      <Head view={view} me={actor.userId} />
      {moved !== undefined && (
        <div className="sec-1">
          <Notice kind="warn" title={t('moved')}>
            {t('movedText')}
          </Notice>
        </div>
      )}
      {!open && <LastDecision view={view} />}
      <Questions view={view} />
      <SinceReview view={view} />
      <Lanes view={view} />
      <Coaching
        here={`/desk/deals/${view.deal.id}`}
        rights={{
          side: 'vendor',
          acts: may(actor, 'coach on deals') && live.includes(view.registration.status),
          decides: may(actor, 'dispose findings'),
        }}
        view={view}
      />
      <div className="two">
        <Checks view={view} />
        <PartnerWords view={view} />
      </div>
      <Evidence view={view} />
      <Buyers view={view} />
      <CustomersWord view={view} />
      {claims && <ReliabilityNote found={claims} partner={view.partner.name} />}
      <ProcessSummary view={view} href={`/desk/deals/${view.deal.id}/process`} />
      <History view={view} />
      <Talk view={view} />
      {open && <ChooseDecision view={view} />}
    </>
  )
}
