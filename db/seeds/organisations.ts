import type { Tx } from '#db/client'
import { hashPassword } from '#db/people/passwords'
import { partners, partnerStages } from '#db/schema/organisations'
import { credentials, users } from '#db/schema/people'
import { type Clock, daysAgo } from '#db/seeds/calendar'
import { idOf } from '#db/seeds/ids'
import type { PartnerKey } from '#db/seeds/world/partners'
import { partnerSeeds } from '#db/seeds/world/partners'
import type { PersonKey } from '#db/seeds/world/people'
import { personSeeds, vendorDomain } from '#db/seeds/world/people'

export const keysOf = <T extends object>(table: T): Extract<keyof T, string>[] =>
  Object.keys(table).filter((key): key is Extract<keyof T, string> => key in table)

export const partnerIdOf = (key: PartnerKey): string => idOf(`partner/${key}`)
export const userIdOf = (key: PersonKey): string => idOf(`person/${key}`)
export const nameOf = (key: PersonKey): string => personSeeds[key].name

export function emailOf(key: PersonKey): string {
  const { of } = personSeeds[key]
  return `${key}@${of ? partnerSeeds[of].domain : vendorDomain}`
}

/** The firms with their own stages, and the people with one password for all. */
export async function foundOrganisations(t: Tx, password: string, clock: Clock): Promise<void> {
  const createdAt = daysAgo(clock, 420, '08:30')
  const firms = keysOf(partnerSeeds)
  await t.insert(partners).values(
    firms.map((key) => {
      const { name, code, country, currency, timeZone, domain, manager } = partnerSeeds[key]
      const website = `https://www.${domain}`
      return {
        id: partnerIdOf(key),
        name,
        code,
        country,
        currency,
        timeZone,
        website,
        channelManagerId: userIdOf(manager),
        createdAt,
      }
    }),
  )
  await t.insert(partnerStages).values(
    firms.flatMap((key) =>
      partnerSeeds[key].stages.map(([stage, label, fit, category], place) => ({
        partnerId: partnerIdOf(key),
        version: 1,
        key: stage,
        label,
        place,
        fit: [...fit],
        category,
      })),
    ),
  )
  await t.insert(users).values(
    keysOf(personSeeds).map((key) => {
      const { of, role, name } = personSeeds[key]
      const timeZone = of ? partnerSeeds[of].timeZone : 'Europe/Berlin'
      return {
        id: userIdOf(key),
        partnerId: of && partnerIdOf(of),
        email: emailOf(key),
        name,
        role,
        timeZone,
        createdAt,
      }
    }),
  )
  // Hashed once for all: twenty-five hashes would take longer than the rest of the world.
  const passwordHash = await hashPassword(password)
  await t.insert(credentials).values(
    keysOf(personSeeds).map((key) => ({
      userId: userIdOf(key),
      passwordHash,
      changedAt: createdAt,
    })),
  )
}
