import { useTranslations } from 'next-intl'

import { rules } from '#core/alignment/finding'
import { staleGraceDays } from '#core/buying-process/status'
import { AssumedTag } from '#ui/assumed-tag'
import { Section } from '#ui/section'

const families = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** Every rule in words: what it looks for, and from where on it weighs how much. */
export function RuleList() {
  const t = useTranslations('rules')
  return (
    <Section aside={<AssumedTag />} id="rules" title={t('looksFor')}>
      <p className="soft small">{t('assumed')}</p>
      <table className="tbl cardy sec-note">
        <thead>
          <tr>
            <th scope="col">{t('rule')}</th>
            <th scope="col">{t('when')}</th>
          </tr>
        </thead>
        {families.map((family) => (
          <tbody key={family}>
            <tr>
              <th className="soft" colSpan={2} scope="rowgroup">
                {t(`families.${family}`)}
              </th>
            </tr>
            {rules
              .filter((rule) => rule.startsWith(family))
              .map((rule) => (
                <tr key={rule}>
                  <th data-l={t('rule')} scope="row">
                    {t(`list.${rule}.name`)} <small className="soft">{rule}</small>
                  </th>
                  <td data-l={t('when')}>
                    {t(`list.${rule}.when`, { grace: String(staleGraceDays) })}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </Section>
  )
}
