import { useTranslations } from 'next-intl'

import { countryName, regionName } from '#app/_data/countries'
import type { DealView } from '#db/deals/deal'
import { Facts } from '#ui/facts'
import { Section } from '#ui/section'

import { Said } from './said'

/** What the partner registered, in its own words, and the files that came along. */
export function About({ view }: { view: DealView }) {
  const t = useTranslations('deals.page.about')
  const files = useTranslations('deals.page.files')
  const { deal, productName, ownerName, attachments } = view
  const { postalCode, city, region, country } = deal
  const place = [
    [postalCode, city].filter(Boolean).join(' '),
    region && regionName(country, region),
    countryName(country),
  ].filter(Boolean)
  const optional = (value: string | null) => (value === null || value === '' ? t('unknown') : value)
  return (
    <Section id="about" title={t('title')}>
      <Facts
        items={[
          {
            label: t('problem'),
            value: <Said text={deal.problem} />,
            plain: true,
          },
          { label: t('product'), value: productName },
          { label: t('owner'), value: ownerName },
          { label: t('place'), value: place.join(', ') },
          { label: t('website'), value: deal.website },
          { label: t('competitor'), value: optional(deal.competitor) },
          { label: t('nextStep'), value: optional(deal.nextStep), plain: true },
          ...(deal.externalId ? [{ label: t('externalId'), value: deal.externalId }] : []),
        ]}
      />
      <h3 className="sec-tight" id="files">
        {files('title')}
      </h3>
      {attachments.length === 0 && <p className="soft">{files('none')}</p>}
      <ul className="rules small">
        {attachments.map(({ id, name, size }) => (
          <li key={id}>
            <a href={`/attachments/${id}`}>{name}</a>{' '}
            <span className="soft">
              {files('size', { size: String(Math.max(1, Math.round(size / 1024))) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
