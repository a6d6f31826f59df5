import type { Keeping } from '#core/registration/form-events'
import type { Reading } from '#core/registration/read-form'
import type { Tx } from '#db/client'
import { persons, texts } from '#db/schema/deals'

/** Keeps names and words apart from the log, where they can be erased, and says under which ids. */
export async function keepWords(
  t: Tx,
  deal: { partnerId: string; dealId: string },
  { buyers, facts }: Pick<Reading, 'buyers' | 'facts'>,
  now: Date,
): Promise<Keeping> {
  const people = new Map(buyers.map(({ key }) => [key, crypto.randomUUID()]))
  const words = new Map(
    facts.flatMap((fact) => (fact.words === null ? [] : [[fact, crypto.randomUUID()] as const])),
  )
  for (const { key, name, jobTitle, email, consent } of buyers) {
    const consentAt = consent ? now : null
    const id = people.get(key) ?? crypto.randomUUID()
    await t.insert(persons).values({ ...deal, id, buyer: key, name, jobTitle, email, consentAt })
  }
  for (const [fact, id] of words) await t.insert(texts).values({ ...deal, id, body: fact.words })
  return {
    personOf: (buyer) => {
      const id = people.get(buyer)
      if (id === undefined) throw new Error(`no such buyer: ${buyer}`)
      return id
    },
    textOf: (fact) => words.get(fact),
  }
}
