import { useTranslations } from 'next-intl'

import type { ReviewView } from '#db/review/registration-for-review'
import { LightSign } from '#ui/light'
import { Moment } from '#ui/moment'
import { Money } from '#ui/money'
import { PageHeader } from '#ui/page-header'

import { assign, returnToQueue } from '../actions'
import { bold } from '../bold'
import { MoveForm } from '../move-form'

/** Whose registration it is, what it is worth, and who holds the review. */
export function Head({ view, me }: { view: ReviewView; me: string }) {
  const t = useTranslations('review')
  const { deal, partner, assessment } = view
  return (
    <PageHeader
      title={t('page.title', { customer: deal.customerName, deal: deal.title })}
      crumb={{ href: '/desk/review', label: t('crumb') }}
      meta={[
        <LightSign key="light" light={assessment.light} />,
        <b key="reference">{deal.reference}</b>,
        t('page.sentBy', { partner: partner.name, person: view.submitterName }),
        deal.valueMinor !== null && deal.currency !== null && (
          <b key="value">
            <Money minor={deal.valueMinor} currency={deal.currency} />
          </b>
        ),
        <Holder key="holder" view={view} me={me} />,
      ]}
      actions={<Actions view={view} me={me} />}
    />
  )
}

function Holder({ view: { registration, reviewerName, transitions }, me }: Shown) {
  const t = useTranslations('review')
  const { status, reviewerId } = registration
  const taken = transitions.findLast(({ decision }) => decision === 'take')
  if (status !== 'in_review') {
    if (status !== 'submitted') return t(`statuses.${status}`)
    return reviewerName === null
      ? t('page.unassigned')
      : t('page.withReviewer', { name: reviewerName })
  }
  const since = taken?.at ?? registration.receivedAt
  const when = () => <Moment iso={since.toISOString()} />
  return reviewerId === me
    ? t.rich('page.byYou', { b: bold, when })
    : t.rich('page.byOther', { name: reviewerName ?? '', when })
}

type Shown = { view: ReviewView; me: string }

function Actions({ view, me }: Shown) {
  const t = useTranslations('review')
  const { registration, reviewerName, deal } = view
  const press =
    registration.status === 'submitted'
      ? { action: assign, label: t('assign') }
      : registration.status !== 'in_review'
        ? null
        : registration.reviewerId === me
          ? { action: returnToQueue, label: t('page.giveBack') }
          : { action: assign, label: t('page.takeOver', { name: reviewerName ?? '' }) }
  return (
    <>
      {press && <MoveForm {...press} registration={registration} />}
      <a href={`/desk/deals/${deal.id}`}>{t('page.deal')}</a>
    </>
  )
}
