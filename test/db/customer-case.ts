import { desc, eq } from 'drizzle-orm'

import { type CustomerActor, type PartnerActor, system } from '#core/access/actor'
import { tx } from '#db/client'
import { askForCode, enterCode, visitOf } from '#db/customer/front-door'
import { sendLink, type TypedLink } from '#db/customer/send-link'
import { append } from '#db/deals/append'
import { texts } from '#db/schema/deals'
import { letters } from '#db/schema/ledger'

export const typedLink: TypedLink = {
  buyer: 'b1',
  email: 'ines.moreau@kestrel.example',
  subject: 'Planning your shifts',
  consent: 'yes',
}

/** What the letters of a kind about a deal carry, newest first. */
export async function lettersAbout(kind: string, dealId: string) {
  const rows = await tx(system('test'), (t) =>
    t
      .select({ facts: letters.facts })
      .from(letters)
      .where(eq(letters.kind, kind))
      .orderBy(desc(letters.createdAt)),
  )
  return rows.map(({ facts }) => facts).filter((facts) => facts['dealId'] === dealId)
}

/** Sends a link and says what stands in its mail. */
export async function aLink(
  seller: PartnerActor,
  dealId: string,
  typed: Partial<TypedLink> = {},
): Promise<{ link: string; token: string }> {
  const sent = await sendLink(seller, dealId, { ...typedLink, ...typed })
  if (!sent.ok) throw new Error(sent.refusal)
  const [facts] = await lettersAbout('customer-link', dealId)
  return { link: sent.value.link, token: String(facts?.['token']) }
}

/** The code that was mailed for a link just now. */
export async function aCode(token: string, dealId: string): Promise<string> {
  await askForCode(token)
  const [facts] = await lettersAbout('customer-code', dealId)
  return String(facts?.['code'])
}

/** A customer who followed its link and gave its code. */
export async function aCustomer(
  seller: PartnerActor,
  dealId: string,
  typed: Partial<TypedLink> = {},
): Promise<{ actor: CustomerActor; token: string; link: string; visit: string }> {
  const { link, token } = await aLink(seller, dealId, typed)
  const came = await enterCode(token, await aCode(token, dealId))
  if (!came.ok) throw new Error(came.refusal)
  const { visit } = came.value
  const open = await visitOf(token, visit)
  if (!open) throw new Error('no visit')
  return { actor: open.actor, token, link, visit }
}

/** Something a seller recorded as said by the one person at the customer, with its own words beside it. */
export async function sellerSaid(
  seller: PartnerActor,
  dealId: string,
  req: string,
  words = 'They told us so.',
): Promise<void> {
  const { partnerId } = seller
  const id = crypto.randomUUID()
  const data = { req, grade: 'SAID', buyer: 'b1', textId: id } as const
  await tx(seller, async (t) => {
    await t.insert(texts).values({ partnerId, id, dealId, body: words })
    const said = { type: 'RequirementAsserted', data, occurredAt: '2026-05-18' } as const
    await append(t, seller, { partnerId, dealId }, [said], new Date())
  })
}
