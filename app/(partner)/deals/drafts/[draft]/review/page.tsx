import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { gapsOf } from '#app/_forms/missing'
import { openDraft } from '#app/_forms/open-draft'
import { theVendor } from '#app/_forms/the-vendor'
import { Notice } from '#ui/notice'
import { StepHeader } from '#ui/step-header'

import { Answer } from '../../../../../_forms/answer'
import { CustomerReview, PeopleReview, StageReview } from '../../../../../_forms/review-parts'
import { SendForm } from '../../../../../_forms/send-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register')
  return { title: `${t('reviewTitle')} · ${t('flow')}` }
}

export default async function DraftReview({
  params,
  searchParams,
}: PageProps<'/deals/drafts/[draft]/review'>) {
  const actor = await requirePartner('register deals')
  const { draft } = await params
  const open = await openDraft(actor, draft)
  if (!open) notFound()
  const t = await getTranslations('register')
  const { id: draftId, digest } = open.draft
  const gaps = await gapsOf(open, draftId)
  const { changed } = await searchParams
  const vendor = await theVendor()
  const days = open.setting.programme.decisionTargetDays
  return (
    <>
      <StepHeader
        flow={t('flow')}
        step={3}
        of={3}
        title={t('reviewTitle')}
        crumb={{ href: '/deals', label: t('crumb') }}
      />
      {changed === undefined ? null : <Notice title={t('refusals.changed-meanwhile')} alert />}
      {gaps.length > 0 ? (
        <div className="sec-tight">
          <Notice kind="warn" title={t('review.notReady')}>
            <ul>
              {gaps.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
      <div className="two regi">
        <div>
          <StageReview open={open} draftId={draftId} />
          <CustomerReview open={open} draftId={draftId} />
          <PeopleReview open={open} draftId={draftId} />
        </div>
        <Answer open={open} />
        <div>
          {gaps.length === 0 ? (
            <>
              <p className="soft">{t('review.after', { days, vendor })}</p>
              <SendForm
                draftId={draftId}
                sendKey={crypto.randomUUID()}
                digest={digest}
                label={t('review.send')}
              />
            </>
          ) : null}
          <p className="acts sec-1">
            <a href={`/deals/drafts/${draftId}/stage`}>{t('backToStage')}</a>
            <a href={`/deals/drafts/${draftId}/delete`}>{t('discard.link')}</a>
          </p>
        </div>
      </div>
    </>
  )
}
