import type { LaneCategory } from '#core/buying-process/facts'
import type { Canon } from '#core/buying-process/stages'

/** A stage of a partner: key, its own words, the buying stages it serves, its forecast category. */
export type OwnStage = readonly [
  key: string,
  label: string,
  fit: readonly Canon[],
  category: LaneCategory,
]

type PartnerSeed = {
  name: string
  code: string
  country: string
  currency: string
  timeZone: string
  domain: string
  manager: string
  stages: readonly OwnStage[]
}

/** Six firms with six habits. One of them has a stage that nobody has translated yet. */
export const partnerSeeds = {
  brightwater: {
    name: 'Brightwater',
    code: 'BW',
    country: 'GB',
    currency: 'GBP',
    timeZone: 'Europe/London',
    domain: 'brightwater.example',
    manager: 'jonas.reuter',
    stages: [
      ['LEAD', 'Lead', ['RECOGNISE'], 'PIPELINE'],
      ['MEETING', 'Meeting', ['RECOGNISE', 'EXPLORE'], 'PIPELINE'],
      ['DEMO', 'Demo', ['EXPLORE', 'DEFINE'], 'PIPELINE'],
      ['QUOTE', 'Quote', ['SELECT'], 'PIPELINE'],
      ['CLOSING', 'Closing', ['ASSURE', 'AUTHORISE'], 'BEST'],
      ['DELIVERY', 'Delivery', ['REALISE'], 'CLOSED'],
    ],
  },
  nordlicht: {
    name: 'Nordlicht Systemhaus',
    code: 'NS',
    country: 'DE',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    domain: 'nordlicht.example',
    manager: 'chiara.fontana',
    stages: [
      ['ERSTKONTAKT', 'Erstkontakt', ['RECOGNISE'], 'PIPELINE'],
      ['BEDARF', 'Bedarf klären', ['RECOGNISE', 'EXPLORE'], 'PIPELINE'],
      ['WORKSHOP', 'Lösungsworkshop', ['EXPLORE', 'DEFINE'], 'PIPELINE'],
      ['ANGEBOT', 'Angebot', ['SELECT'], 'PIPELINE'],
      ['PROBEBETRIEB', 'Probebetrieb', ['ASSURE'], 'BEST'],
      ['ABSCHLUSS', 'Abschluss', ['AUTHORISE'], 'COMMIT'],
      ['BETRIEB', 'Betrieb', ['REALISE'], 'CLOSED'],
    ],
  },
  polderlicht: {
    name: 'Polderlicht',
    code: 'PL',
    country: 'NL',
    currency: 'EUR',
    timeZone: 'Europe/Amsterdam',
    domain: 'polderlicht.example',
    manager: 'jonas.reuter',
    stages: [
      ['COFFEE', 'Coffee', ['RECOGNISE'], 'PIPELINE'],
      ['WALK', 'Walk round the site', ['EXPLORE'], 'PIPELINE'],
      ['ONE_PAGER', 'One-pager', ['DEFINE'], 'PIPELINE'],
      ['OFFER', 'Offer on the table', ['SELECT', 'ASSURE'], 'BEST'],
      ['SIGNATURE', 'Signature', ['AUTHORISE'], 'COMMIT'],
      ['AFTERCARE', 'Aftercare', ['REALISE'], 'CLOSED'],
    ],
  },
  almendro: {
    name: 'Almendro Industrial',
    code: 'AI',
    country: 'ES',
    currency: 'EUR',
    timeZone: 'Europe/Madrid',
    domain: 'almendro.example',
    manager: 'chiara.fontana',
    stages: [
      ['VISITA', 'Primera visita', ['RECOGNISE', 'EXPLORE'], 'PIPELINE'],
      ['ESTUDIO', 'Estudio técnico', ['DEFINE'], 'PIPELINE'],
      ['OFERTA', 'Oferta', ['SELECT'], 'PIPELINE'],
      ['NEGOCIACION', 'Negociación', ['ASSURE', 'AUTHORISE'], 'BEST'],
      ['PEDIDO', 'Pedido', ['REALISE'], 'CLOSED'],
    ],
  },
  medway: {
    name: 'Medway Digital',
    code: 'MD',
    country: 'GB',
    currency: 'GBP',
    timeZone: 'Europe/London',
    domain: 'medway-digital.example',
    manager: 'jonas.reuter',
    stages: [
      ['ENQUIRY', 'Enquiry', ['RECOGNISE'], 'PIPELINE'],
      ['SCOPING', 'Scoping', ['EXPLORE', 'DEFINE'], 'PIPELINE'],
      ['BID', 'Bid', ['SELECT'], 'PIPELINE'],
      ['PARKED', 'Parked with procurement', [], 'BEST'],
      ['PAPERWORK', 'Paperwork', ['AUTHORISE'], 'COMMIT'],
      ['GO_LIVE', 'Go-live', ['REALISE'], 'CLOSED'],
    ],
  },
  oberlech: {
    name: 'Oberlech & Partner Gebäudetechnik',
    code: 'OP',
    country: 'DE',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    domain: 'oberlech.example',
    manager: 'chiara.fontana',
    stages: [
      ['ANFRAGE', 'Anfrage', ['RECOGNISE', 'EXPLORE'], 'PIPELINE'],
      ['BEGEHUNG', 'Begehung', ['DEFINE'], 'PIPELINE'],
      ['KALKULATION', 'Kalkulation', ['SELECT'], 'PIPELINE'],
      ['VERGABE', 'Vergabe', ['ASSURE', 'AUTHORISE'], 'BEST'],
      ['INBETRIEBNAHME', 'Inbetriebnahme', ['REALISE'], 'CLOSED'],
    ],
  },
} as const satisfies Record<string, PartnerSeed>
export type PartnerKey = keyof typeof partnerSeeds
