/** What tells one customer from another. */
export type CustomerKeys = {
  customerName: string
  domain: string | null
  registerNumber: string | null
}
export const sameBys = ['register-number', 'domain', 'name'] as const
export type SameBy = (typeof sameBys)[number]

/** Legal forms, which people write or leave out as they like. */
const legalForms = new Set(
  'ab ag as asa aps bv bvba co company corp corporation cv eg ev gbr gmbh inc incorporated kg kgaa limited llc llp ltd mbh nv ohg oy oyj plc pty sa sarl sas se sl slu spa sprl srl ug'.split(
    ' ',
  ),
)

/** A name without accents, case, punctuation and legal form: "Söhne & Co. KG" and "sohne" are one. */
export function plainName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('.', '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const kept = words.filter((word) => !legalForms.has(word))
  return (kept.length > 0 ? kept : words).join(' ')
}

const plainNumber = (number: string | null): string =>
  (number ?? '').toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** By which keys two registrations name the same customer; empty when by none. */
export function sameBy(one: CustomerKeys, other: CustomerKeys): SameBy[] {
  const number = plainNumber(one.registerNumber)
  const name = plainName(one.customerName)
  const found: Record<SameBy, boolean> = {
    'register-number': number !== '' && number === plainNumber(other.registerNumber),
    domain: one.domain !== null && one.domain.toLowerCase() === other.domain?.toLowerCase(),
    name: name !== '' && name === plainName(other.customerName),
  }
  return sameBys.filter((key) => found[key])
}
