import type { TemplateKey } from '#core/buying-process/templates'
import { helpKinds, type HelpKind, shortestProblem } from '#core/registration/form'
import { type Note, noted, readChoice, readText } from '#core/registration/read-text'
import type { OwnStage, Setting, World } from '#core/registration/setting'
import { isTicked, many, one, type Typed } from '#core/registration/typed'

/** The customer and what it may buy. Null: not answered or not readable; an unknown value or rival is null by answer. */
export type Opportunity = {
  customerName: string | null
  website: string | null
  domain: string | null
  country: string | null
  region: string | null
  city: string | null
  postalCode: string | null
  registerNumber: string | null
  title: string | null
  productFamily: string | null
  template: TemplateKey | null
  /** In the currency's smallest unit. */
  valueMinor: number | null
  currency: string | null
  problem: string | null
  competitor: string | null
  externalId: string | null
  partnerStage: OwnStage | null
  nextStep: string | null
  help: HelpKind[]
}

export function readOpportunity(
  typed: Typed,
  { families, stages }: Setting,
  world: World,
  note: Note,
): Opportunity {
  const text = (field: 'city' | 'postalCode' | 'registerNumber' | 'externalId' | 'nextStep') =>
    readText(typed, field, note, { limit: field })
  const needed = (field: 'customerName' | 'website' | 'title') =>
    readText(typed, field, note, { limit: field, required: true })
  const customerName = needed('customerName')
  const address = readAddress(needed('website'), world, note)
  const place = readPlace(typed, world, note)
  const rest = { city: text('city'), postalCode: text('postalCode') }
  const registerNumber = text('registerNumber')
  const title = needed('title')
  const ids = families.map(({ id }) => id)
  const productFamily = readChoice(typed, 'productFamily', ids, note, true)
  const template = families.find(({ id }) => id === productFamily)?.template ?? null
  const money = readMoney(typed, world, note)
  const least = shortestProblem
  const problem = readText(typed, 'problem', note, { limit: 'problem', required: true, least })
  const competitor = isTicked(typed, 'competitorUnknown')
    ? null
    : readText(typed, 'competitor', note, { limit: 'competitor', required: true })
  const externalId = text('externalId')
  const keys = stages.map(({ key }) => key)
  const stage = readChoice(typed, 'partnerStage', keys, note)
  const partnerStage = stages.find(({ key }) => key === stage) ?? null
  const nextStep = text('nextStep')
  const what = { title, productFamily, template, ...money, problem, competitor, externalId }
  const help = readHelp(typed, note)
  const who = { customerName, ...address, ...place, ...rest, registerNumber }
  return { ...who, ...what, partnerStage, nextStep, help }
}

function readAddress(website: string | null, world: World, note: Note) {
  if (website === null) return { website, domain: null }
  const domain = world.domainOf(website)
  return { website, domain: domain ?? noted(note, 'website', 'not-an-address') }
}

function readPlace(typed: Typed, world: World, note: Note) {
  const [country, region] = [one(typed, 'country'), one(typed, 'region')]
  if (country === '') return { country: noted(note, 'country', 'missing'), region: null }
  if (!world.isCountry(country)) {
    return { country: noted(note, 'country', 'unknown-choice'), region: null }
  }
  // A region of the country chosen before is left over, not forged: the list follows the country.
  if (region === '' || !world.hasRegions(country)) return { country, region: null }
  if (world.isRegion(country, region)) return { country, region }
  return { country, region: noted(note, 'region', 'unknown-choice') }
}

const amount = /^\d{1,3}([ ,.’' ]?\d{3})*([.,]\d{1,3})?$/

function readMoney(typed: Typed, world: World, note: Note) {
  const nothing = { valueMinor: null, currency: null }
  if (isTicked(typed, 'valueUnknown')) return nothing
  const raw = readText(typed, 'value', note, { limit: 'value', required: true })
  if (raw === null) return nothing
  const currency = one(typed, 'currency')
  const digits = world.digitsOf(currency)
  if (digits === null) {
    note('currency', currency === '' ? 'missing' : 'unknown-choice')
    return nothing
  }
  const valueMinor = minorOf(raw, digits)
  if (valueMinor === null) note('value', 'not-an-amount')
  return { valueMinor, currency }
}

/** "200,000", "200 000.50" or "200.000,50" in smallest units; null when it cannot be read in one way only. */
export function minorOf(text: string, digits: number): number | null {
  if (!amount.test(text)) return null
  const [, whole = '', point, rest = ''] = /^(.*?)(?:([.,])(\d{1,2}))?$/.exec(text) ?? []
  if (rest.length > digits || (point !== undefined && whole.includes(point))) return null
  const major = Number(whole.replaceAll(/\D/g, ''))
  const minor = Math.round(major * 10 ** digits + Number(rest.padEnd(digits, '0') || 0))
  return Number.isSafeInteger(minor) && major <= 1e12 ? minor : null
}

function readHelp(typed: Typed, note: Note): HelpKind[] {
  const asked = many(typed, 'help')
  const help = helpKinds.filter((kind) => asked.includes(kind))
  if (help.length < new Set(asked).size) note('help', 'unknown-choice')
  if (help.includes('none') && help.length > 1) note('help', 'none-and-more')
  return help
}
