import { randomUUID } from 'node:crypto'

import type { PartnerActor, PartnerRole, StaffActor, StaffRole } from '#core/access/actor'
import { system } from '#core/access/actor'
import { tx } from '#db/client'
import { partners } from '#db/schema/organisations'
import { users } from '#db/schema/people'

export type Firm = { id: string; name: string; code: string }

let firms = 0

/** A partner organisation of its own, with a code nobody else has. */
export async function aFirm(name: string): Promise<Firm> {
  const firm = { id: randomUUID(), name, code: `F${String(++firms)}` }
  await tx(system('test'), (t) =>
    t.insert(partners).values({
      ...firm,
      country: 'GB',
      currency: 'EUR',
      timeZone: 'Europe/London',
      createdAt: new Date(),
    }),
  )
  return firm
}

async function aPerson(partnerId: string | null, name: string, role: string): Promise<string> {
  const id = randomUUID()
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${id.slice(0, 8)}@people.example`
  await tx(system('test'), (t) =>
    t
      .insert(users)
      .values({ id, partnerId, name, role, email, timeZone: 'UTC', createdAt: new Date() }),
  )
  return id
}

export async function someone(
  firm: Firm,
  role: PartnerRole,
  name = `${role} of ${firm.name}`,
): Promise<PartnerActor> {
  const userId = await aPerson(firm.id, name, role)
  return { kind: 'partner', userId, partnerId: firm.id, role, name, timeZone: 'UTC' }
}

export const aSeller = (firm: Firm): Promise<PartnerActor> => someone(firm, 'seller')
export const aLeader = (firm: Firm): Promise<PartnerActor> => someone(firm, 'leader')
export const anAdmin = (firm: Firm): Promise<PartnerActor> => someone(firm, 'admin')

export async function staff(role: StaffRole, name = `the ${role}`): Promise<StaffActor> {
  return { kind: 'staff', userId: await aPerson(null, name, role), role, name, timeZone: 'UTC' }
}

export const aReviewer = (name?: string): Promise<StaffActor> => staff('reviewer', name)
export const aVendorAdmin = (): Promise<StaffActor> => staff('vendor-admin')
