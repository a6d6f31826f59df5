import { useTranslations } from 'next-intl'

import type { Card } from '#content/cards'
import { isRequirementKey } from '#core/buying-process/requirements'
import { GradeSign } from '#ui/grade'

import { requirementsOf } from './requirements-of'

/** Requirement, what shows it, and the least grade: all from the rules and their words. */
export function CardProof({ card }: { card: Card }) {
  const t = useTranslations('collection.cards')
  const words = useTranslations('process.requirements')
  if (card.counts !== undefined) return <p>{card.counts}</p>
  return (
    <table className="tbl cardy">
      <thead>
        <tr>
          <th scope="col">{t('heads.done')}</th>
          <th scope="col">{t('heads.counts')}</th>
          <th scope="col">{t('heads.grade')}</th>
        </tr>
      </thead>
      <tbody>
        {requirementsOf(card.stage).map(({ key, minGrade, gate, reconfirmOnLeave }) => {
          if (!isRequirementKey(key)) return null
          const mind = [gate && t('gate'), reconfirmOnLeave && t('leaves')]
            .filter((one) => one !== false)
            .join(' ')
          return (
            <tr key={key}>
              <th scope="row">{words(`${key}.done`)}</th>
              <td data-l={t('heads.counts')}>
                {words(`${key}.counts`)}
                {mind !== '' && <small>{mind}</small>}
              </td>
              <td data-l={t('heads.grade')}>
                <GradeSign grade={minGrade} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
