import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { todayFor } from '#app/_deals/today-for'
import { viewOf } from '#app/_deals/view-of'
import { may } from '#core/access/may'
import { Notice } from '#ui/notice'

import { BuyerPast } from '../../../../../_record/buyer-past'
import { FormPage } from '../../../../../_record/form-page'
import { changePerson } from '../actions'
import { BuyerForm } from '../buyer-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deals.record.buyerForm')
  return { title: t('title') }
}

export default async function OneBuyer({
  params,
  searchParams,
}: PageProps<'/deals/[deal]/buyers/[buyer]'>) {
  const actor = await requirePartner('record customer facts')
  const { deal: dealId, buyer: key } = await params
  const view = await viewOf(actor, dealId)
  const person = view?.people.get(key)
  const buyer = view?.facts.buyers.find((one) => one.key === key)
  if (!view || !person || !buyer) notFound()
  const t = await getTranslations('deals.record.buyerForm')
  const { saved } = await searchParams
  const here = `/deals/${view.deal.id}/buyers/${encodeURIComponent(key)}`
  const title = person.erasedAt ? t('erasedTitle') : (person.name ?? t('title'))
  return (
    <FormPage
      beside={<BuyerPast buyer={key} view={view} />}
      lead={t('lead')}
      title={title}
      view={view}
    >
      {saved === '1' && (
        <Notice id="saved" kind="said">
          <output>{t('saved')}</output>
        </Notice>
      )}
      {person.erasedAt ? (
        <p>{t('erased')}</p>
      ) : (
        <>
          <BuyerForm
            act={changePerson.bind(null, view.deal.id, key)}
            buyer={buyer}
            press={t('save')}
            today={todayFor(actor)}
            view={view}
          />
          {may(actor, 'erase persons') && (
            <p className="sec-1 small">
              <a href={`${here}/erase`}>{t('erase')}</a>
            </p>
          )}
        </>
      )}
    </FormPage>
  )
}
