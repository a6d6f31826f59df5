import type { LaneCategory } from '#core/buying-process/facts'
import type { Canon } from '#core/buying-process/stages'
import type { TemplateKey } from '#core/buying-process/templates'
import type { Process, Processes } from '#core/mapping/template'
import type { Day } from '#core/shared/day'

/** What the outside world says about countries, money and domains; kept by packages, never by us. */
export type World = {
  isCountry: (code: string) => boolean
  isRegion: (country: string, region: string) => boolean
  hasRegions: (country: string) => boolean
  /** Digits behind the point, or null for a currency that does not exist. */
  digitsOf: (currency: string) => number | null
  /** The registrable domain of an address, or null when there is none in it. */
  domainOf: (address: string) => string | null
}

export type OwnStage = {
  key: string
  label: string
  fit: readonly Canon[]
  category: LaneCategory | null
}

/** What the form may refer to: everything else is a forged choice. */
export type Setting = {
  families: readonly { id: string; name: string; template: TemplateKey }[]
  stages: readonly OwnStage[]
  /** The newest version of each template, for a deal that starts today. */
  processes: Processes
  /** The process of a deal that has started: it keeps its own, whatever was published since. */
  process?: Process
  attachments: readonly { id: string; name: string; size: number; mime: string }[]
  /** Buyers the deal has already; none while it is a draft. */
  knownBuyers: readonly { key: string; name: string }[]
  /** Today where the writer is. */
  today: Day
}
