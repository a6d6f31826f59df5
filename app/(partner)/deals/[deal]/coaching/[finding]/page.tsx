import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { isAbout, questionKey } from '#app/_coaching/about'
import { decide } from '#app/_coaching/decide-action'
import { findingIn, standingOf } from '#app/_coaching/standing-of'
import { todayFor } from '#app/_deals/today-for'
import { viewOf } from '#app/_deals/view-of'
import { neededNow } from '#core/buying-process/needed'
import { requirementsOf } from '#core/deals/coaching'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'

import { FindingHead } from '../../../../../_coaching/finding-head'
import { AnswerForm, DecideForm } from '../../../../../_coaching/forms'
import { QuestionHead } from '../../../../../_coaching/question-head'
import { answer } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('coaching')
  return { title: t('title') }
}

export default async function Coaching({ params }: PageProps<'/deals/[deal]/coaching/[finding]'>) {
  const actor = await requirePartner()
  const { deal, finding: asked } = await params
  const view = await viewOf(actor, deal)
  const key = decodeURIComponent(asked)
  if (!view || !isAbout(key)) notFound()
  const t = await getTranslations('coaching')
  const finding = findingIn(view, key)
  const question = standingOf(view).questions.find(({ id }) => questionKey(id) === key)
  const about = question?.finding ? findingIn(view, question.finding) : finding
  const today = todayFor(actor)
  const settles = about
    ? requirementsOf(about, view.facts)
    : neededNow(view.facts).map(({ req }) => req.key)
  return (
    <>
      <PageHeader
        crumb={{ href: `/deals/${deal}#coach`, label: t('back') }}
        title={t('title')}
        lead={`${view.deal.customerName}: ${view.deal.title}`}
      />
      {question && <QuestionHead question={question} />}
      {finding && <FindingHead finding={finding} view={view} />}
      {finding || question ? (
        <AnswerForm
          act={answer.bind(null, deal, key)}
          settles={settles}
          today={today}
          view={view}
        />
      ) : (
        <Notice title={t('gone.title')}>{t('gone.text')}</Notice>
      )}
      {finding && <DecideForm act={decide.bind(null, deal, key)} today={today} />}
    </>
  )
}
