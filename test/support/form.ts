import { world } from '#app/_data/world'
import type { PartnerActor } from '#core/access/actor'
import { steps, stepOf } from '#core/registration/form'
import type { Typed } from '#core/registration/typed'
import { draftOf } from '#db/drafts/draft-of'
import { saveDraft } from '#db/drafts/save'
import { submit } from '#db/registrations/submit'

/** A form that may be sent: one buyer, a claim, a date, and two facts. */
export const aForm = (change: Typed = {}): Typed => ({
  customerName: 'Kestrel Foods',
  website: 'https://www.kestrel-foods.example/plants',
  country: 'GB',
  title: 'Shift planning for two plants',
  productFamily: 'family-1',
  value: '200,000',
  currency: 'EUR',
  problem: '“We plan the same machine twice, and find out at six in the morning.”',
  competitorUnknown: 'yes',
  buyerRows: '1',
  'buyer.1.name': 'Ruth Adeyemi',
  'buyer.1.jobTitle': 'shift lead',
  'buyer.1.role': 'USER',
  'buyer.1.stance': 'SUPPORTS',
  'buyer.1.told': 'yes',
  help: ['pricing'],
  nextStep: 'Visit the night shift',
  claim: 'SELECT',
  contactWay: 'meeting',
  contactDay: '2026-01-12',
  contactBuyer: 'b1',
  signingDay: '2027-03-31',
  signingSource: 'CUSTOMER',
  'fact.R1': 'yes',
  'fact.R1.who': 'b1',
  'fact.R1.grade': 'SAID',
  'fact.R1.day': '2026-01-08',
  'fact.R1.words': '“Twice a week two crews stand at one press.”',
  'fact.D2': 'yes',
  'fact.D2.grade': 'GUESS',
  ...change,
})

/** Saves a form as a browser would, step by step. */
export async function aDraft(actor: PartnerActor, typed: Typed, now?: Date): Promise<string> {
  const draftId = crypto.randomUUID()
  for (const step of steps) {
    const part = Object.fromEntries(Object.entries(typed).filter(([name]) => stepOf(name) === step))
    const saved = await saveDraft(actor, { draftId, begins: true, step, typed: part }, now)
    if (!saved.ok) throw new Error(saved.refusal)
  }
  return draftId
}

/** What a review page posts for a draft as it stands. */
export async function reviewed(actor: PartnerActor, draftId: string) {
  const draft = await draftOf(actor, draftId)
  if (!draft) throw new Error('no such draft')
  return { draftId, key: crypto.randomUUID(), digest: draft.digest }
}

export async function send(actor: PartnerActor, typed: Typed, now?: Date) {
  const draftId = await aDraft(actor, typed, now)
  return submit(actor, await reviewed(actor, draftId), world, now)
}
