import { useTranslations } from 'next-intl'

import { severities } from '#core/alignment/finding'
import { lightOf } from '#core/alignment/light'
import { penalties } from '#core/alignment/score'
import { AssumedTag } from '#ui/assumed-tag'
import { LightSign } from '#ui/light'
import { Section } from '#ui/section'

/** What a finding of each severity takes from the score, and which light it makes. */
export function Weights() {
  const t = useTranslations('rules')
  const words = useTranslations('process.severities')
  return (
    <Section aside={<AssumedTag />} id="weights" title={t('weighs')}>
      <table className="tbl cardy">
        <thead>
          <tr>
            <th scope="col">{t('severity')}</th>
            <th className="num" scope="col">
              {t('penalty')}
            </th>
            <th scope="col">{t('light')}</th>
          </tr>
        </thead>
        <tbody>
          {severities.map((severity) => (
            <tr key={severity}>
              <th data-l={t('severity')} scope="row">
                {words(severity)}
              </th>
              <td className="num" data-l={t('penalty')}>
                {penalties[severity]}
              </td>
              <td data-l={t('light')}>
                <LightSign light={lightOf([{ rule: 'A4', severity, data: sample }], false)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">{t('once')}</p>
    </Section>
  )
}

/** Any finding will do: the light asks for the severity alone. */
const sample = { lane: 'partner', laneStage: '' } as const
