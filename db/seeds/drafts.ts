import { addDays } from '#core/shared/day'
import type { Tx } from '#db/client'
import { drafts } from '#db/schema/deals'
import { type Clock, dayBefore, daysAgo } from '#db/seeds/calendar'
import { idOf } from '#db/seeds/ids'
import { partnerIdOf, userIdOf } from '#db/seeds/organisations'
import type { Moment } from '#db/seeds/story'
import { type PersonKey, personSeeds } from '#db/seeds/world/people'

type Begun = { by: PersonKey; begun: Moment; saved: Moment; typed: Record<string, string> }

const begun = (clock: Clock): Begun[] => [
  {
    by: 'amina.okafor',
    begun: [4, '17:30'],
    saved: [1, '18:05'],
    typed: {
      customerName: 'Greyling Optics',
      website: 'www.greyling-optics.example',
      country: 'GB',
      region: 'SRY',
      city: 'Guildford',
      title: 'Quality records for ground lenses',
      productFamily: 'quality-records',
      value: '73500',
      currency: 'GBP',
      problem: 'A lens is measured four times and written down once, by whoever has a pen.',
      competitorUnknown: 'yes',
      partnerStage: 'MEETING',
      nextStep: 'Ask Mr Adair who reads the measurements',
      'buyer.1.name': 'Fergus Adair',
      'buyer.1.jobTitle': 'Head of grinding',
      'buyer.1.role': 'TECHNICAL',
      'buyer.1.stance': 'SUPPORTS',
      'buyer.1.told': 'yes',
      'buyer.1.consent': 'yes',
      claim: 'DEFINE',
      contactWay: 'call',
      contactDay: dayBefore(clock, 4),
      contactBuyer: 'b1',
      'fact.R1': 'yes',
      'fact.R1.who': 'b1',
      'fact.R1.grade': 'SAID',
      'fact.R1.day': dayBefore(clock, 4),
      'fact.R1.words': '“We grind to a micron and note it to a guess.”',
      signingDay: addDays(clock.today, 120),
      signingSource: 'PARTNER',
    },
  },
  {
    by: 'amina.okafor',
    begun: [9, '08:10'],
    saved: [9, '08:14'],
    typed: {
      customerName: 'Corvid Energy',
      website: 'corvid-energy.example',
      country: 'GB',
      title: 'Field service planning',
    },
  },
  {
    by: 'rhys.calloway',
    begun: [2, '12:50'],
    saved: [2, '13:02'],
    typed: {
      customerName: 'Bramble Foods',
      country: 'GB',
      productFamily: 'planning',
      'buyer.1.name': 'Odette Lark',
    },
  },
  {
    by: 'lasse.brodersen',
    begun: [6, '16:00'],
    saved: [3, '09:45'],
    typed: {
      customerName: 'Brückenmühle Mehlwerke & Töchter',
      website: 'brueckenmuehle.example',
      country: 'DE',
      region: 'SH',
      title: 'Schichtplanung Mühle 2',
      productFamily: 'planning',
      valueUnknown: 'yes',
      problem: 'Die Mühle läuft rund um die Uhr, der Plan nur bis Freitag.',
    },
  },
  {
    by: 'lucia.ferrer',
    begun: [1, '10:20'],
    saved: [1, '10:31'],
    typed: {
      customerName: 'Hielos del Segura',
      country: 'ES',
      region: 'MU',
      title: 'Sensores en dos cámaras',
      productFamily: 'energy-kit',
    },
  },
]

/** Forms begun and not sent, as they were typed. */
export async function leaveDrafts(t: Tx, clock: Clock): Promise<void> {
  const rows = begun(clock).map(({ by, typed, begun: began, saved }) => ({
    partnerId: partnerIdOf(personSeeds[by].of ?? 'brightwater'),
    id: idOf(`draft/${by}/${typed['customerName']}`),
    ownerId: userIdOf(by),
    typed,
    createdAt: daysAgo(clock, ...began),
    savedAt: daysAgo(clock, ...saved),
  }))
  await t.insert(drafts).values(rows)
}
