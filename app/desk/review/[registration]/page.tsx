import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireStaff } from '#app/_auth/session'
import { after } from '#core/registration/status'
import { registrationForReview } from '#db/review/registration-for-review'
import { Notice } from '#ui/notice'

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
import { Talk } from './talk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review')
  return { title: t('page.tab') }
}

export default async function RegistrationPage({
  params,
  searchParams,
}: PageProps<'/desk/review/[registration]'>) {
  const actor = await requireStaff('review registrations')
  const view = await registrationForReview(actor, (await params).registration)
  if (!view) notFound()
  const { moved } = await searchParams
  const t = await getTranslations('review.page')
  const open = after(view.registration.status, 'approve') !== null
  return (
    <>
      <Head view={view} me={actor.userId} />
      {moved !== undefined && (
        <Notice kind="warn" title={t('moved')}>
          {t('movedText')}
        </Notice>
      )}
      {!open && <LastDecision view={view} />}
      <Questions view={view} />
      <Lanes view={view} />
      <div className="two">
        <Checks view={view} />
        <PartnerWords view={view} />
      </div>
      <Evidence view={view} />
      <Buyers view={view} />
      <History view={view} />
      <Talk view={view} />
      {open && <ChooseDecision view={view} />}
    </>
  )
}
