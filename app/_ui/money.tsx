import { useLocale } from 'next-intl'

type MoneyProps = {
  /** Hundredths, or whatever the currency's smallest unit is. */
  minor: number | bigint
  /** ISO 4217 code. */
  currency: string
  bare?: boolean | undefined
}

/** "EUR 200,000": code first, no decimals when they are zero. `bare` leaves the code to a heading. */
export function moneyText({
  minor,
  currency,
  locale,
  bare = false,
}: MoneyProps & { locale: string }) {
  const digits = decimalsOf(currency)
  const amount = Number(minor) / 10 ** digits
  const decimals = Number.isInteger(amount) ? 0 : digits
  const text = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount)
  return bare ? text : `${currency}\u00a0${text}`
}

export function Money(money: MoneyProps) {
  return <span className="nb">{moneyText({ ...money, locale: useLocale() })}</span>
}

const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2
