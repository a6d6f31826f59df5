/** The fields of the registration form, by step, and how much each takes. */
import { requirementKeys } from '#core/buying-process/requirements'

export const steps = ['customer', 'stage'] as const
export type Step = (typeof steps)[number]

export const mostBuyers = 6
export const mostAttachments = 5
export const largestAttachment = 10 * 1024 * 1024
/** What one draft may hold in all, in UTF-16 units: far above any honest form. */
export const largestDraft = 400_000

/** Longest answer a field takes, in UTF-16 units. */
export const limits = {
  customerName: 200,
  website: 300,
  city: 120,
  postalCode: 20,
  registerNumber: 60,
  title: 160,
  value: 30,
  problem: 4000,
  competitor: 200,
  externalId: 80,
  nextStep: 1000,
  'buyer.name': 120,
  'buyer.jobTitle': 120,
  'buyer.email': 254,
  'fact.words': 2000,
} as const
export const shortestProblem = 20

export const helpKinds = [
  'technical-consultation',
  'proof-of-concept',
  'pricing',
  'executive-sponsor',
  'business-case',
  'tender-support',
  'none',
] as const
export type HelpKind = (typeof helpKinds)[number]

/** How the customer was last heard; a mail came from them, the others go both ways. */
export const contactWays = ['talk', 'call', 'meeting', 'mail'] as const
export type ContactWay = (typeof contactWays)[number]

/** The answer "we do not know yet" of a field that takes one. */
export const UNKNOWN = 'unknown' as const

const customerFields = [
  ...(['customerName', 'website', 'country', 'region', 'city', 'postalCode'] as const),
  ...(['registerNumber', 'title', 'productFamily', 'value', 'currency', 'valueUnknown'] as const),
  ...(['problem', 'competitor', 'competitorUnknown', 'externalId'] as const),
  ...(['partnerStage', 'nextStep', 'help', 'buyerRows'] as const),
] as const
const stageFields = [
  ...([
    'claim',
    'contactWay',
    'contactDay',
    'contactBuyer',
    'signingDay',
    'signingSource',
  ] as const),
] as const
export const buyerParts = [
  'name',
  'jobTitle',
  'email',
  'role',
  'stance',
  'told',
  'consent',
] as const
export const factParts = ['who', 'grade', 'day', 'words', 'file'] as const

export const buyerRow = (row: number): string => `b${row}`
export const buyerField = (row: number, part: (typeof buyerParts)[number]): string =>
  `buyer.${row}.${part}`
export const factField = (req: string, part?: (typeof factParts)[number]): string =>
  part === undefined ? `fact.${req}` : `fact.${req}.${part}`

const rows = Array.from({ length: mostBuyers }, (_, at) => at + 1)
const known: ReadonlyMap<string, Step> = new Map<string, Step>([
  ...customerFields.map((name): [string, Step] => [name, 'customer']),
  ...rows.flatMap((row) =>
    buyerParts.map((part): [string, Step] => [buyerField(row, part), 'customer']),
  ),
  ...stageFields.map((name): [string, Step] => [name, 'stage']),
  ...requirementKeys.flatMap((req) =>
    [factField(req), ...factParts.map((part) => factField(req, part))].map(
      (name): [string, Step] => [name, 'stage'],
    ),
  ),
])

/** A published template may hold requirements in the vendor's own words; their keys are numbered. */
const ownFact = /^fact\.OWN_\d{1,3}(?:\.(?:who|grade|day|words|file))?$/

/** The step a field belongs to, or null for a name that is not of this form. */
export const stepOf = (name: string): Step | null =>
  known.get(name) ?? (ownFact.test(name) ? 'stage' : null)
export const fieldsOf = (step: Step): string[] =>
  [...known].filter(([, at]) => at === step).map(([name]) => name)
