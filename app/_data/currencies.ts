import currencies from 'currency-codes'

/** Digits behind the point of an amount, or null for a currency that does not exist. */
export const digitsOf = (code: string): number | null =>
  /^[A-Z]{3}$/.test(code) ? (currencies.code(code)?.digits ?? null) : null

/** Fund units and metals; nobody is paid in them. */
const notMoney = /^X(?!AF|CD|OF|PF)|^(BOV|CHE|CHW|CLF|COU|MXV|USN|UYI|UYW|ZWG)$/

export const currencyOptions: readonly { value: string; label: string }[] = currencies.data
  .filter(({ code }) => !notMoney.test(code))
  .map(({ code, currency }) => ({ value: code, label: `${code}, ${currency}` }))
  .toSorted((one, other) => (one.value < other.value ? -1 : 1))
