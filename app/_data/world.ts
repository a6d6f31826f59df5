import { getDomain } from 'tldts'

import type { World } from '#core/registration/setting'

import { hasRegions, isCountry, isRegion } from './countries'
import { digitsOf } from './currencies'

/** What well-kept packages know about countries, money and domains, for the rules of the form. */
export const world: World = {
  isCountry,
  isRegion,
  hasRegions,
  digitsOf,
  domainOf: (address) => getDomain(address, { validateHostname: true }),
}
