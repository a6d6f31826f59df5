import type { LaneCategory } from '#core/buying-process/facts'
import type { Canon } from '#core/buying-process/stages'
import type { TemplateKey } from '#core/buying-process/templates'
import type { Tx } from '#db/client'
import { productFamilies, programmes, vendorStages } from '#db/schema/organisations'

/** What the vendor sells, and how customers usually buy it. */
export const families = [
  { id: 'planning', name: 'Shift and plant planning', template: 'T1_NEW_SOLUTION' },
  { id: 'quality-records', name: 'Quality records', template: 'T2_REPLACEMENT' },
  { id: 'care-agreement', name: 'Care agreement, renewed', template: 'T3_RENEWAL' },
  { id: 'public-buildings', name: 'Public building operations', template: 'T4_TENDER' },
  { id: 'energy-kit', name: 'Energy monitoring kit', template: 'T5_TRIAL_FIRST' },
  { id: 'site-engineering', name: 'Site engineering', template: 'T6_SERVICES' },
] as const satisfies readonly { id: string; name: string; template: TemplateKey }[]
export type FamilyId = (typeof families)[number]['id']

/** The vendor's own selling stages, each with the buying stages in which that work fits. */
export const stagesOfVendor = [
  { key: 'QUALIFY', label: 'Qualify', fit: ['RECOGNISE'], category: 'PIPELINE' },
  { key: 'DISCOVER', label: 'Discover', fit: ['EXPLORE', 'DEFINE'], category: 'PIPELINE' },
  { key: 'PROPOSE', label: 'Propose', fit: ['SELECT'], category: 'BEST' },
  { key: 'PROVE', label: 'Prove', fit: ['ASSURE'], category: 'BEST' },
  { key: 'NEGOTIATE', label: 'Negotiate', fit: ['AUTHORISE'], category: 'COMMIT' },
  { key: 'DELIVER', label: 'Deliver', fit: ['REALISE'], category: 'CLOSED' },
] as const satisfies readonly {
  key: string
  label: string
  fit: readonly Canon[]
  category: LaneCategory
}[]
export type VendorStageKey = (typeof stagesOfVendor)[number]['key']

/** The rows every installation needs, demo or not; what is there already stays as it is. */
export async function setUpProgramme(t: Tx): Promise<void> {
  const programme = {
    id: 'main',
    vendorName: 'Lumenfeld',
    timeZone: 'UTC',
    protectionDays: 90,
    decisionTargetDays: 2,
    openDraftLimit: 200,
    hourlySubmissionLimit: 30,
  }
  const placed = stagesOfVendor.map(({ fit, ...stage }, place) => ({
    ...stage,
    place,
    fit: [...fit],
  }))
  const offered = families.map((family, place) => ({ ...family, place }))
  await t.insert(programmes).values(programme).onConflictDoNothing()
  await t.insert(productFamilies).values(offered).onConflictDoNothing()
  await t.insert(vendorStages).values(placed).onConflictDoNothing()
}
