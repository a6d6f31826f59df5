import { buyerField, buyerParts, factField, factParts, mostBuyers } from '#core/registration/form'
import { type AskableField, isAskableField } from '#core/review/askable'

const rows = Array.from({ length: mostBuyers }, (_, at) => at + 1)

/** The fields of the form that each question of a reviewer opens. */
const opened: Readonly<Record<AskableField, readonly string[]>> = {
  customer: ['customerName', 'country', 'region', 'city', 'postalCode'],
  website: ['website'],
  'register-number': ['registerNumber'],
  value: ['value', 'currency', 'valueUnknown'],
  problem: ['problem'],
  competitor: ['competitor', 'competitorUnknown'],
  buyers: ['buyerRows', ...rows.flatMap((row) => buyerParts.map((part) => buyerField(row, part)))],
  contact: ['contactWay', 'contactDay', 'contactBuyer'],
  date: ['signingDay', 'signingSource'],
  claim: ['claim'],
  'partner-stage': ['partnerStage'],
  'next-step': ['nextStep'],
  attachments: [],
}

export type Asked = { fields: readonly AskableField[]; facts: readonly string[] }

export const askedOf = (row: {
  askedFields: readonly string[]
  askedFacts: readonly string[]
}): Asked => ({ fields: row.askedFields.filter(isAskableField), facts: row.askedFacts })

/** Every name that may come back in an answer; the rest of the form is closed. */
export const openFields = ({ fields, facts }: Asked): string[] => [
  ...fields.flatMap((field) => opened[field]),
  ...facts.flatMap((req) => [factField(req), ...factParts.map((part) => factField(req, part))]),
]
