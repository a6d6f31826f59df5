import { holdsFunds, screens, signsOff, wantsIt } from '#db/seeds/cast'
import { deal } from '#db/seeds/deal'
import { approve, reject, take } from '#db/seeds/moves'
import type { Story } from '#db/seeds/story'

const owner = 'priya.ramanathan'

/** Customers of Medway Digital on which the desk has decided. */
export const medwayLate: readonly Story[] = [
  deal({
    customer: 'Blackthorn Paper',
    site: 'blackthorn-paper.example',
    title: 'Quality records for tissue grades',
    place: ['GB', 'KEN', 'Sittingbourne', 'ME10 3ET'],
    family: 'quality-records',
    amount: [150_000, 'GBP'],
    problem: 'Softness is a number in one mill and an opinion in the other.',
    cost: '“One claim a month; the last was eight thousand”',
    because: 'the retailer’s audit',
    nextStep: 'Ask which desk it lies on',
    owner,
    received: [62, '09:15'],
    buyers: [
      holdsFunds('Lionel Crane', 'Mill director'),
      screens('Ottoline Gray', 'Quality systems'),
      wantsIt('Kwame Asante', 'Laboratory lead'),
      signsOff('Harriet Doyle', 'Legal', { stance: 'NEUTRAL' }),
    ],
    settled: { to: 'A3', from: 120, last: 9, days: { A2: 12 } },
    stage: 'PARKED',
    vendor: ['NEGOTIATE', 'BEST', 9],
    signs: [45, 'CUSTOMER', 9],
    heard: 8,
    moves: [
      take([61, '09:00'], 'helen.strand'),
      approve(
        [60, '14:00'],
        'helen.strand',
        'Map “Parked with procurement” when you can; until then we cannot lay it beside the customer.',
      ),
    ],
  }),
  deal({
    customer: 'Ninebarrow Quarries',
    site: 'ninebarrow-quarries.example',
    title: 'Yard planning for the stone yard',
    place: ['GB', 'DOR', 'Swanage', 'BH19 2LN'],
    family: 'planning',
    amount: [82_000, 'GBP'],
    problem: 'The stone is heavy, and it is always under other stone.',
    cost: '“Every slab moved three times; once would do”',
    because: 'the winter works',
    nextStep: 'Measure how often a slab is moved now',
    owner: 'owen.tregaskis',
    received: [155, '10:35'],
    buyers: [
      holdsFunds('Josephine Hardy', 'Owner'),
      screens('Ewan Tulloch', 'Yard engineer'),
      wantsIt('Dilys Pugh', 'Yard manager'),
    ],
    settled: { to: 'Z1', from: 165, last: 11 },
    confirms: ['U3'],
    stage: 'GO_LIVE',
    vendor: ['DELIVER', 'CLOSED', 12],
    signs: [-16, 'CUSTOMER', 70],
    heard: 7,
    moves: [
      take([154, '09:00'], 'jonas.reuter'),
      approve([153, '11:00'], 'jonas.reuter', 'Clear.', 180),
    ],
    ended: ['WON', 15, 'They liked that we counted slabs before we offered.'],
  }),
  deal({
    customer: 'Auberon Glass',
    site: 'auberon-glass.example',
    title: 'Plant planning for the float line',
    place: ['GB', 'SHN', 'St Helens', 'WA10 2GT'],
    family: 'planning',
    amount: [133_000, 'GBP'],
    problem: 'The line runs for years and the plan for a week.',
    cost: '“A colour change is two days of grey glass”',
    because: 'the cold repair',
    nextStep: 'Ask Auberon whom it wants',
    owner: 'owen.tregaskis',
    received: [28, '14:55'],
    buyers: [holdsFunds('Isolde Marchetti', 'Plant manager'), wantsIt('Grant Oduya', 'Float lead')],
    settled: { to: 'R3', from: 40, last: 28 },
    claim: 'DEFINE',
    stage: 'SCOPING',
    signs: [110, 'PARTNER', 28],
    heard: 27,
    moves: [
      take([27, '09:20'], 'helen.strand'),
      reject(
        [26, '10:40'],
        'helen.strand',
        'duplicate',
        'An approved registration already stands for this customer and product. If Auberon Glass tells you it prefers you, send us its words with a name and a day.',
      ),
    ],
    notes: [[[26, '10:42'], 'helen.strand', 'Checked by register number and domain.']],
  }),
]
