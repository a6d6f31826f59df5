import { useTranslations } from 'next-intl'

import { listed } from '#app/_messages/listed'
import type { LaneName } from '#core/buying-process/facts'
import type { MatrixAsk } from '#core/deals/list'
import type { Matrix, MatrixRow } from '#core/deals/matrix'

import { listHref } from '../_deals/list-address'
import { useProcessWords } from '../_deals/use-words'
import { Cell, Sums } from './matrix-cell'

type TableProps = {
  matrix: Matrix
  ask: MatrixAsk
  side: LaneName
  seller: string
  /** Where the lists of deals are: '/deals' or '/desk/deals'. */
  deals: string
}

/** The seller's stages down the side, the last on top, and the customer's across; every number opens its deals. */
export function MatrixTable({ matrix, ask, side, seller, deals }: TableProps) {
  const t = useTranslations('matrix')
  const say = useProcessWords({ path: [] })
  const { owner, partner, family } = ask
  const narrowed = { open: true, owner, partner, family }
  return (
    <section aria-label={t('region')} className="matrix-in">
      <table className="tbl matrix own">
        <caption className="vh">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`own.${side}`, { seller })}</th>
            {matrix.columns.map(({ stage }) => (
              <th key={stage} scope="col">
                {say.stage(stage)}
              </th>
            ))}
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => {
            const own = { side, stage: row.kind === 'stage' ? row.key : `-${row.kind}` }
            const label = row.kind === 'stage' ? row.label : t(row.kind)
            return (
              <tr key={`${row.kind} ${row.key}`}>
                <th scope="row">
                  {label}
                  <small>
                    <About row={row} />
                  </small>
                </th>
                {row.cells.map((cell) => (
                  <Cell
                    cell={cell}
                    href={listHref(deals, { ...narrowed, own, stage: cell.stage })}
                    key={cell.stage}
                    name={t('cell', { own: label, stage: say.stage(cell.stage) })}
                  />
                ))}
                <td className="all">
                  {row.total.deals > 0 ? (
                    <a href={listHref(deals, { ...narrowed, own })}>
                      <span className="vh">{label}: </span>
                      <Sums tally={row.total} />
                    </a>
                  ) : (
                    <span className="vh">{t('nothing')}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {[...matrix.columns, { stage: null, ...matrix.total }].map(({ stage, ...tally }) => (
              <td className="all" key={stage ?? 'all'}>
                {tally.deals > 0 ? (
                  <a href={listHref(deals, { ...narrowed, stage })}>
                    {stage !== null && <span className="vh">{say.stage(stage)}: </span>}
                    <Sums tally={tally} />
                  </a>
                ) : (
                  <span className="vh">{t('nothing')}</span>
                )}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** Which of the customer's stages a row serves, in the words of its columns. */
function About({ row }: { row: MatrixRow }) {
  const t = useTranslations('matrix')
  const say = useProcessWords({ path: [] })
  if (row.kind === 'unmapped') return t('unmappedText')
  if (row.kind === 'none') return t('noneText')
  const band = row.cells
    .filter(({ zone }) => zone === 'IN_STEP')
    .map(({ stage }) => say.stage(stage))
  return band.length === 0 ? t('fitsNone') : t('fits', { stages: listed(band) })
}
