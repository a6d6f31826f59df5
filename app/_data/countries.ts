import { allCountries } from 'country-region-data'

const byCode = new Map<string, { name: string; regions: ReadonlyMap<string, string> }>(
  allCountries.map(([name, code, regions]) => [
    code,
    { name, regions: new Map(regions.map(([label, key]) => [key, label])) },
  ]),
)

export const isCountry = (code: string): boolean => byCode.has(code)
export const hasRegions = (country: string): boolean => (byCode.get(country)?.regions.size ?? 0) > 0
export const isRegion = (country: string, region: string): boolean =>
  byCode.get(country)?.regions.has(region) ?? false

export const countryName = (code: string): string => byCode.get(code)?.name ?? code
export const regionName = (country: string, region: string): string =>
  byCode.get(country)?.regions.get(region) ?? region

type Option = { value: string; label: string }
const byLabel = (one: Option, other: Option) => one.label.localeCompare(other.label, 'en')

export const countryOptions: readonly Option[] = allCountries
  .map<Option>(([label, value]) => ({ value, label }))
  .toSorted(byLabel)

export const regionOptions = (country: string): Option[] =>
  [...(byCode.get(country)?.regions ?? [])]
    .map(([value, label]) => ({ value, label }))
    .toSorted(byLabel)
