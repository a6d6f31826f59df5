import type { Facts } from '#core/buying-process/facts'
import { UNKNOWN } from '#core/registration/form'
import type { Typed } from '#core/registration/typed'
import type { deals } from '#db/schema/deals'

/** A deal as the form would show it, so that an answer starts from what was sent. */
export function typedOf(deal: typeof deals.$inferSelect, facts: Facts): Typed {
  const { valueMinor, currency, competitor } = deal
  const date = facts.closeDates.at(-1)
  return {
    customerName: deal.customerName,
    website: deal.website,
    country: deal.country,
    region: deal.region ?? '',
    city: deal.city ?? '',
    postalCode: deal.postalCode ?? '',
    registerNumber: deal.registerNumber ?? '',
    title: deal.title,
    productFamily: deal.productFamily,
    problem: deal.problem,
    nextStep: deal.nextStep ?? '',
    partnerStage: facts.lanes.partner.stage ?? '',
    claim: facts.claimedStage ?? (facts.claimAnswered === true ? UNKNOWN : ''),
    ...(date ? { signingDay: date.date, signingSource: date.source } : {}),
    ...(competitor === null ? { competitorUnknown: 'yes' } : { competitor }),
    ...(valueMinor === null || currency === null
      ? { valueUnknown: 'yes' }
      : { value: plainAmount(valueMinor, currency), currency }),
  }
}

/** An amount as somebody would type it: digits, and a point where there are smaller units. */
function plainAmount(minor: number, currency: string): string {
  const style = { style: 'currency', currency } as const
  const digits = new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 2
  const amount = minor / 10 ** digits
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(digits)
}
