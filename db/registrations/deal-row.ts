import type { PartnerActor } from '#core/access/actor'
import type { Reading } from '#core/registration/read-form'
import type { deals } from '#db/schema/deals'

type About = { actor: PartnerActor; dealId: string; reference: string; now: Date }

/** The deal's own row. A form without problems has every text it needs; one that has not is a surprise. */
export function dealRow(
  { opportunity }: Reading,
  { actor, dealId, reference, now }: About,
): typeof deals.$inferInsert {
  const { customerName, website, domain, country, region, city, postalCode, registerNumber } =
    opportunity
  const { title, productFamily, valueMinor, currency, problem, competitor } = opportunity
  const { externalId, nextStep, help } = opportunity
  if (!customerName || !website || !country || !title || !productFamily || !problem) {
    throw new Error('an incomplete form was to be registered')
  }
  return {
    customerName,
    website,
    domain,
    country,
    region,
    city,
    postalCode,
    registerNumber,
    title,
    productFamily,
    valueMinor,
    currency,
    problem,
    competitor,
    externalId,
    nextStep,
    helpWanted: help,
    partnerId: actor.partnerId,
    id: dealId,
    reference,
    ownerId: actor.userId,
    createdAt: now,
  }
}
