import { desc, eq } from 'drizzle-orm'

import { type CustomerActor, type PartnerActor, system } from '#core/access/actor'
import { tx } from '#db/client'
import { askForCode, enterCode, visitOf } from '#db/customer/front-door'
import { sendLink, type TypedLink } from '#db/customer/send-link'
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
