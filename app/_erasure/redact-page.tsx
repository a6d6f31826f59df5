import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { viewOf } from '#app/_deals/view-of'
import type { Person } from '#core/access/actor'
import { textToRedact } from '#db/erasure/redact-text'
import { DayOf } from '#ui/day'
import { PageHeader } from '#ui/page-header'

import { redact } from './actions'
import { ConfirmForm } from './confirm-form.client'
import { DonePage } from './done-page'

type RedactPageProps = { actor: Person; root: string; dealId: string; textId: string }

/** The words once more, before they are deleted. */
export async function RedactPage({ actor, root, dealId, textId }: RedactPageProps) {
  const view = await viewOf(actor, dealId)
  if (!view) notFound()
  const t = await getTranslations('erasure')
  const here = `${root}/${dealId}`
  const text = await textToRedact(actor, { dealId, textId })
  if (!text) {
    const isGone = view.log.some(
      ({ event, redacted }) => redacted && 'textId' in event.data && event.data.textId === textId,
    )
    if (!isGone) notFound()
    const back = { href: here, label: t('text.back') }
    return <DonePage back={back} lead={t('text.done')} title={t('text.doneTitle')} />
  }
  const day = () => <DayOf day={text.occurredAt ?? view.facts.asOf} key="day" />
  return (
    <>
      <PageHeader
        crumb={{ href: `${here}/personal-data`, label: t('crumb') }}
        lead={t('text.lead')}
        title={t('text.title')}
      />
      <div className="wide46 sec-1">
        <blockquote className="happened">{text.body}</blockquote>
        <p className="soft small">
          {text.byName === null
            ? t.rich('text.byNobody', { day })
            : t.rich('text.by', { day, name: text.byName })}
        </p>
        <ConfirmForm
          act={redact.bind(null, { dealId, textId })}
          back={`${here}/personal-data`}
          no={t('text.no')}
          yes={t('text.yes')}
        />
      </div>
    </>
  )
}
