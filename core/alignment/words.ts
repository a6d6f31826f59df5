import type { Finding } from '#core/alignment/finding'
import type { BuyerRole } from '#core/buying-process/buyers'
import type { ClaimSource, LaneName } from '#core/buying-process/facts'
import type { Day } from '#core/shared/day'

/** How a page names things: it knows the people, the firms, the language and the reader's dates. */
export type Words = {
  partner: string
  vendor: string
  stage: (key: string) => string
  requirement: (key: string) => string
  /** The question that asks the customer for this requirement. */
  question: (key: string) => string
  role: (role: BuyerRole) => string
  person: (buyer: string) => string
  source: (source: ClaimSource) => string
  day: (day: Day) => string
  /** "a, b and c" */
  all: (items: readonly string[]) => string
  /** "a or b" */
  either: (items: readonly string[]) => string
}

/** Every argument a finding's sentence may name; those a rule has no use for are empty or 0. */
export type FindingWords = {
  partner: string
  vendor: string
  lane: string
  laneStage: string
  fit: string
  partnerFit: string
  vendorFit: string
  /** Name of the settled stage, and its key for sentences that turn on it. */
  settled: string
  settledKey: string
  /** The other stage of the sentence: claimed, frontier, left behind, or read if nothing is done. */
  stage: string
  to: string
  ahead: string
  next: string
  first: string
  missing: string
  /** What to ask the customer for the first thing missing, and whether there is one. */
  question: string
  hasQuestion: 'yes' | 'no'
  person: string
  people: string
  role: string
  roleKey: string
  source: string
  date: string
  leaver: string
  hasLeaver: 'yes' | 'no'
  lapsed: 'yes' | 'no'
  /** Requirements, people, messages or moves. */
  count: number
  total: number
  steps: number
  days: number
  usual: number
  quick: number
}

/** The union of what findings hold, each part optional, so that one reading serves every rule. */
type Found = {
  lane?: LaneName
  laneStage?: string
  fit?: readonly string[]
  partnerFit?: readonly string[]
  vendorFit?: readonly string[]
  settled?: string
  claimed?: string
  frontier?: string
  from?: string
  ahead?: readonly string[]
  to?: string
  reads?: string
  stage?: string
  next?: string | null
  first?: string
  missing?: readonly string[]
  reopened?: readonly string[]
  buyers?: readonly string[]
  sources?: readonly string[]
  buyer?: string
  role?: BuyerRole | null
  leaver?: string | null
  source?: ClaimSource
  since?: Day
  reconfirmBy?: Day
  lapsed?: boolean
  count?: number
  unknown?: number
  total?: number
  steps?: number
  age?: number
  days?: number
  slow?: number
  usual?: number
  quick?: number
}

/** Turns a finding's codes into the named arguments of its sentences. Days are whole numbers. */
export function findingWords(finding: Finding, words: Words): FindingWords {
  const found: Found = finding.data
  const { missing = found.reopened ?? [] } = found
  const people = found.buyers ?? found.sources ?? []
  const other = found.claimed ?? found.frontier ?? found.from ?? found.reads ?? found.stage
  const asked = found.next ?? found.first ?? missing[0]
  const stages = (keys: readonly string[] = []) => words.either(keys.map(words.stage))
  return {
    partner: words.partner,
    vendor: words.vendor,
    lane: name(found.lane, (lane) => words[lane]),
    laneStage: found.laneStage ?? '',
    fit: stages(found.fit),
    partnerFit: stages(found.partnerFit),
    vendorFit: stages(found.vendorFit),
    settled: name(found.settled, words.stage),
    settledKey: found.settled ?? '',
    stage: name(other, words.stage),
    to: name(found.to, words.stage),
    ahead: words.all((found.ahead ?? []).map(words.stage)),
    next: name(found.next, words.requirement),
    first: name(found.first, words.requirement),
    missing: words.all(missing.map(words.requirement)),
    question: name(asked, words.question),
    hasQuestion: asked === undefined ? 'no' : 'yes',
    person: name(found.buyer, words.person),
    people: words.all(people.map(words.person)),
    role: name(found.role, words.role),
    roleKey: found.role ?? '',
    source: name(found.source, words.source),
    date: name(found.since ?? found.reconfirmBy, words.day),
    leaver: name(found.leaver, words.person),
    hasLeaver: found.leaver ? 'yes' : 'no',
    lapsed: found.lapsed === true ? 'yes' : 'no',
    count: found.count ?? found.unknown ?? (found.sources ? people.length : missing.length),
    total: found.total ?? 0,
    steps: found.steps ?? 0,
    days: found.days ?? found.age ?? 0,
    usual: Math.round(found.usual ?? found.slow ?? 0),
    quick: Math.round(found.quick ?? 0),
  }
}

const name = <T>(item: T | null | undefined, say: (item: T) => string): string =>
  item === null || item === undefined ? '' : say(item)
