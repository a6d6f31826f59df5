import { getTranslations } from 'next-intl/server'

import { canonStages } from '#core/buying-process/stages'
import type { MapStage } from '#core/mapping/map'

/** A map to read: own stages down, the customer's stages across, a dot where one serves the other. */
export async function MapTable({
  stages,
  label,
}: {
  stages: readonly MapStage[]
  /** What the table is of, for a reader who cannot see it. */
  label: string
}) {
  const t = await getTranslations('maps')
  const process = await getTranslations('process')
  return (
    <table className="tbl cardy mapread">
      <caption className="vh">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('map.stage')}</th>
          {canonStages.map((key) => (
            <th key={key} scope="col">
              {process(`stages.${key}.name`)}
            </th>
          ))}
          <th scope="col">{t('map.forecast')}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ key, label: own, fit, category }) => (
          <tr key={key}>
            <th scope="row">
              {own}
              {fit.length === 0 && <small>{t('map.unmapped')}</small>}
            </th>
            {canonStages.map((canon) => (
              <td
                key={canon}
                className={fit.includes(canon) ? 'serves' : 'not'}
                data-l={process(`stages.${canon}.name`)}
              >
                <span className="vh">
                  {t(fit.includes(canon) ? 'map.serves' : 'map.servesNot', {
                    stage: process(`stages.${canon}.name`),
                  })}
                </span>
              </td>
            ))}
            <td data-l={t('map.forecast')}>{category && process(`laneCategories.${category}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
