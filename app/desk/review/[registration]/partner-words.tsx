import { useTranslations } from 'next-intl'

import { countryName, regionName } from '#app/_data/countries'
import { helpKinds } from '#core/registration/form'
import type { ReviewView } from '#db/review/registration-for-review'
import { Facts } from '#ui/facts'

import { useWords } from './words'

/** What the partner wrote, as written, beside what the rules found. */
export function PartnerWords({ view }: { view: ReviewView }) {
  const t = useTranslations('review.words')
  const words = useWords(view)
  const help = useHelp()
  const { deal, facts, partner, productName } = view
  const { stage, label, fit } = facts.lanes.partner
  const none = <span className="mute">{t('none')}</span>
  const { postalCode, city, region, country } = deal
  const place = [
    [postalCode, city].filter(Boolean).join(' '),
    region && regionName(country, region),
    countryName(country),
  ]
  const fits = fit?.length
    ? t('fits', { stages: words.either(fit.map(words.stage)) })
    : t('unmapped')
  return (
    <aside aria-label={t('title')}>
      <Facts
        one
        items={[
          {
            label: t('problem', { partner: partner.name }),
            value: <span className="whitespace-pre-line">{deal.problem}</span>,
            plain: true,
          },
          stage === null
            ? { label: t('stage'), value: none }
            : { label: t('stage'), value: label ?? stage, note: fits },
          { label: t('next'), value: deal.nextStep ?? none },
          {
            label: t('help'),
            value: deal.helpWanted.length === 0 ? none : words.all(deal.helpWanted.map(help)),
          },
          { label: t('competitor'), value: deal.competitor ?? none },
          {
            label: t('customer'),
            value: deal.customerName,
            note: place.filter(Boolean).join(', '),
          },
          { label: t('website'), value: deal.website },
          { label: t('registerNumber'), value: deal.registerNumber ?? none },
          { label: t('product'), value: productName },
          ...(deal.externalId === null ? [] : [{ label: t('externalId'), value: deal.externalId }]),
        ]}
      />
    </aside>
  )
}

function useHelp(): (kind: string) => string {
  const t = useTranslations('review.help')
  return (kind) => {
    const known = helpKinds.find((one) => one === kind)
    return known ? t(known) : kind
  }
}
