import { getTranslations } from 'next-intl/server'

import { countryOptions, regionOptions } from '#app/_data/countries'
import { limits } from '#core/registration/form'
import { one } from '#core/registration/typed'
import { Button } from '#ui/button'
import { Section } from '#ui/section'

import type { FieldOf } from './field-words'
import { LiveRegion, LiveSelect, LiveText } from './live-fields.client'
import type { OpenForm } from './open-draft'

type CustomerPartProps = {
  open: OpenForm
  field: FieldOf
  /** Name and place alone, where nobody asked for the rest. */
  only?: 'place'
}

/** Who the customer is. */
export async function CustomerPart({ open, field, only }: CustomerPartProps) {
  const t = await getTranslations('register')
  const country = one(open.typed, 'country')
  const regions = regionOptions(country)
  return (
    <Section id="customer" title={t('parts.customer')}>
      <div className="stack">
        <LiveText
          {...field('customerName', 'customerName')}
          required
          autoComplete="off"
          maxLength={limits.customerName}
        />
        {only === undefined ? (
          <LiveText
            {...field('website', 'website')}
            required
            inputMode="url"
            maxLength={limits.website}
          />
        ) : null}
        <div className="row form">
          <LiveSelect {...field('country', 'country')} required options={countryOptions} />
          <LiveRegion {...field('region', 'region')} options={regions} />
        </div>
        <noscript>
          <p className="acts">
            <Button slim name="intent" value="country">
              {t('showRegions')}
            </Button>
          </p>
        </noscript>
        <div className="row form">
          <LiveText {...field('city', 'city')} maxLength={limits.city} />
          <LiveText
            {...field('postalCode', 'postalCode')}
            width="short"
            maxLength={limits.postalCode}
          />
        </div>
        {only === undefined ? (
          <LiveText
            {...field('registerNumber', 'registerNumber')}
            width="medium"
            maxLength={limits.registerNumber}
          />
        ) : null}
      </div>
    </Section>
  )
}
