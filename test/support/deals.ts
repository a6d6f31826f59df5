import { randomUUID } from 'node:crypto'

import type { PartnerActor } from '#core/access/actor'
import { templates, templateVersion } from '#core/buying-process/templates'
import type { TypedHappened } from '#core/deals/happened'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { recordHappened } from '#db/deals/record-happened'
import { deals, persons, registrations } from '#db/schema/deals'

export const now = new Date('2026-05-20T10:00:00Z')

type Wanted = {
  customerName?: string
  reference?: string
  status?: string
  createdAt?: Date
  protectedUntil?: Date
}

let references = 0

/** A submitted deal with one person at the customer ('b1') and nothing settled yet. */
export async function aDeal(owner: PartnerActor, wanted: Wanted = {}): Promise<string> {
  const { partnerId, userId: ownerId } = owner
  const dealId = randomUUID()
  const at = wanted.createdAt ?? now
  const { path, requirements } = templates.T1_NEW_SOLUTION
  await tx(owner, async (t) => {
    await t.insert(deals).values({
      partnerId,
      id: dealId,
      reference: wanted.reference ?? `REF-${++references}`,
      title: 'Shift planning',
      customerName: wanted.customerName ?? 'Kestrel Foods',
      website: 'kestrel.example',
      country: 'GB',
      productFamily: 'family-1',
      problem: 'They lose an hour a day over it.',
      helpWanted: [],
      ownerId,
      createdAt: at,
    })
    await t.insert(registrations).values({
      partnerId,
      id: randomUUID(),
      dealId,
      status: wanted.status ?? 'submitted',
      protectedUntil: wanted.protectedUntil ?? null,
      version: 1,
      submittedBy: ownerId,
      receivedAt: at,
      decisionDueAt: at,
      askedFields: [],
      askedFacts: [],
    })
    const person = { partnerId, id: randomUUID(), dealId, buyer: 'b1', name: 'Ines Moreau' }
    await t.insert(persons).values(person)
    const process = { template: 'T1_NEW_SOLUTION', version: templateVersion }
    await append(
      t,
      owner,
      { partnerId, dealId },
      [
        { type: 'DealOpened', data: {}, occurredAt: '2026-05-01' },
        {
          type: 'ProcessChosen',
          data: { ...process, path: [...path], reqs: [...requirements] },
          occurredAt: '2026-05-01',
        },
        {
          type: 'BuyerAdded',
          data: { buyer: 'b1', personId: person.id },
          occurredAt: '2026-05-01',
        },
      ],
      now,
    )
  })
  return dealId
}

/** A talk with the one person at the customer. */
export const said: TypedHappened = {
  kind: 'talk',
  words: 'They said it aloud: an hour a day is lost.',
  buyer: 'b1',
  name: '',
  jobTitle: '',
  role: '',
  day: '2026-05-18',
  grade: '',
  file: '',
  link: '',
  settles: [],
  verdicts: {},
}

/** What we believe ourselves; nobody at the customer has said it. */
export const guessed: TypedHappened = { ...said, kind: 'guess', buyer: '' }

/** Records it once, as a form of its own. */
export const tell = (seller: PartnerActor, dealId: string, typed: TypedHappened, at?: Date) =>
  recordHappened(seller, dealId, { typed, key: randomUUID() }, at)
