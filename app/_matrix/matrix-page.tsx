import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { listed } from '#app/_messages/listed'
import type { LaneName } from '#core/buying-process/facts'
import type { MatrixAsk } from '#core/deals/list'
import type { Matrix } from '#core/deals/matrix'
import { EmptyState } from '#ui/empty-state'
import { moneyText } from '#ui/money'
import { PageHeader } from '#ui/page-header'

import { MatrixTable } from './matrix-table'

type MatrixPageProps = {
  matrix: Matrix
  ask: MatrixAsk
  side: LaneName
  seller: string
  deals: string
  filters: ReactNode
  note?: ReactNode
}

const swatch = { IN_STEP: 'swatch fit', AHEAD: 'swatch air' } as const
const zones = ['IN_STEP', 'AHEAD'] as const

/** The whole portfolio as a finding: how many deals are ahead of their customers, and which. */
export function MatrixPage({ matrix, ask, side, seller, deals, filters, note }: MatrixPageProps) {
  const t = useTranslations('matrix')
  const locale = useLocale()
  const { total } = matrix
  const narrowed = [ask.partner, ask.family, ask.owner].some((one) => one !== null)
  const amounts = total.air.map((sum) => moneyText({ ...sum, locale }))
  const money = () => {
    if (total.ahead === 0) return t('noAir')
    return amounts.length > 0 ? t('air', { amounts: listed(amounts) }) : t('valueless')
  }
  if (total.deals === 0 && !narrowed) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState id="no-matrix" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader
        lead={`${money()} ${t('lead')}`}
        step={t('title')}
        title={t('found', { ahead: total.ahead, total: String(total.deals) })}
      />
      {filters}
      {note}
      {total.deals === 0 ? (
        <EmptyState id="no-matrix" title={t('empty.title')}>
          {t('empty.narrowed')}
        </EmptyState>
      ) : (
        <>
          {matrix.rows.every(({ kind }) => kind !== 'stage') && (
            <p className="soft">{t('empty.stages')}</p>
          )}
          <ul aria-label={t('key.label')} className="key">
            {zones.map((zone) => (
              <li key={zone}>
                <span aria-hidden="true" className={swatch[zone]} />
                {t(`key.${zone}`)}
              </li>
            ))}
          </ul>
          <MatrixTable {...{ matrix, ask, side, seller, deals }} />
        </>
      )}
    </>
  )
}
