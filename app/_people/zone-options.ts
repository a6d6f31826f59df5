import { timeZones } from '#core/people/time-zone'

/** Time zones as choices, spelled for people. */
export const zoneOptions = timeZones.map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' ').replaceAll('/', ' / '),
}))
