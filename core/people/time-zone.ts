/** The zones a person may choose, by their IANA names; UTC always among them. */
export const timeZones: readonly string[] = [
  ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]),
].toSorted()

export const isTimeZone = (zone: string): boolean => timeZones.includes(zone)
