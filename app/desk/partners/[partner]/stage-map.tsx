import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import { laneCategories } from '#core/buying-process/facts'
import { isCanon } from '#core/buying-process/stages'
import type { PartnerView } from '#db/partners/partner'
import { Section } from '#ui/section'

/** The partner's stages in its own words and order, translated and never replaced. */
export function StageMap({ stages }: Pick<PartnerView, 'stages'>) {
  const t = useTranslations('partners.map')
  const process = useTranslations('process')
  const named = (fit: readonly string[]) =>
    listed(
      fit.filter(isCanon).map((key) => process(`stages.${key}.name`)),
      'disjunction',
    )
  return (
    <Section aside={t('note')} id="map" title={t('title')}>
      {stages.length === 0 ? (
        <p className="soft">{t('none')}</p>
      ) : (
        <table className="tbl cardy">
          <thead>
            <tr>
              <th scope="col">{t('stage')}</th>
              <th scope="col">{t('serves')}</th>
              <th scope="col">{t('category')}</th>
            </tr>
          </thead>
          <tbody>
            {stages.map(({ key, label, fit, category }) => {
              const known = laneCategories.find((one) => one === category)
              return (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td className={fit.length === 0 ? 'mute' : undefined} data-l={t('serves')}>
                    {fit.length === 0 ? t('unmapped') : named(fit)}
                  </td>
                  <td data-l={t('category')}>{known && process(`laneCategories.${known}`)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Section>
  )
}
