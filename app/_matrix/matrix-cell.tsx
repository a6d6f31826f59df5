import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import type { MatrixCell, Tally } from '#core/deals/matrix'
import { moneyText } from '#ui/money'

const looks = { IN_STEP: 'fit', AHEAD: 'air', BEHIND: undefined } as const

type CellProps = {
  cell: MatrixCell
  /** What the cell is, for those who do not see its row and column. */
  name: string
  href: string
}

/** One crossing of a seller's stage and the customer's: how many deals, how much, and who is ahead. */
export function Cell({ cell, name, href }: CellProps) {
  const t = useTranslations('matrix')
  const { zone } = cell
  const look = zone === null ? undefined : looks[zone]
  if (cell.deals === 0) {
    const nothing = zone === 'IN_STEP' ? t('nothingFit') : t('nothing')
    return (
      <td className={look === 'fit' ? look : undefined}>
        <span className="vh">{nothing}</span>
      </td>
    )
  }
  return (
    <td className={look}>
      <a href={href}>
        <span className="vh">{name} </span>
        <Sums tally={cell} />
      </a>
    </td>
  )
}

const bold = (text: ReactNode) => <b key="n">{text}</b>

/** Deals, amounts by currency, and in words what the pattern says. */
export function Sums({ tally }: { tally: Tally }) {
  const t = useTranslations('matrix')
  const locale = useLocale()
  return (
    <>
      <span>{t.rich('deals', { count: tally.deals, b: bold })}</span>
      {tally.amounts.map(({ currency, minor }) => (
        <span className="sum" key={currency}>
          {moneyText({ minor: whole(minor, currency), currency, locale })}
        </span>
      ))}
      {tally.ahead > 0 && <b className="micro at-risk">{t('ahead', { count: tally.ahead })}</b>}
      {tally.behind > 0 && <b className="micro check">{t('behind', { count: tally.behind })}</b>}
    </>
  )
}

/** A cell is for the eye: decimals wait in the list behind it. */
function whole(minor: bigint, currency: string): bigint {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits ?? 2
  const unit = 10n ** BigInt(digits)
  return ((minor + unit / 2n) / unit) * unit
}
