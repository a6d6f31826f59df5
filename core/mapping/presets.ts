import type { LaneCategory } from '#core/buying-process/facts'
import { type Canon, canonPlace } from '#core/buying-process/stages'
import type { TypedStage } from '#core/mapping/read-map'

export const presetKeys = [
  'VENDOR',
  'PARTNER',
  'AWS_ACE',
  'MCEM',
  'HUBSPOT',
  'SALESFORCE',
  'SAP_B1',
] as const
export type PresetKey = (typeof presetKeys)[number]
export const isPresetKey = (text: string): text is PresetKey =>
  presetKeys.some((key) => key === text)

type Placed = readonly [label: string, ...fit: Canon[]]

/**
 * Lists of selling stages to start from. The names are those of the systems named; which of the customer's
 * stages each serves is this project's own reading, as no published table places them side by side.
 */
const presets: Readonly<Record<PresetKey, readonly Placed[]>> = {
  VENDOR: [
    ['Qualify', 'RECOGNISE'],
    ['Discover', 'EXPLORE', 'DEFINE'],
    ['Propose', 'SELECT'],
    ['Prove', 'ASSURE'],
    ['Negotiate', 'AUTHORISE'],
    ['Deliver', 'REALISE'],
  ],
  PARTNER: [
    ['Lead', 'RECOGNISE'],
    ['Meeting', 'RECOGNISE', 'EXPLORE'],
    ['Demo', 'EXPLORE', 'DEFINE'],
    ['Quote', 'SELECT'],
    ['Closing', 'ASSURE', 'AUTHORISE'],
    ['Delivery', 'REALISE'],
  ],
  AWS_ACE: [
    ['Prospect', 'RECOGNISE'],
    ['Qualified', 'EXPLORE', 'DEFINE'],
    ['Technical Validation', 'SELECT', 'ASSURE'],
    ['Business Validation', 'ASSURE', 'AUTHORISE'],
    ['Committed', 'REALISE'],
    ['Launched', 'REALISE'],
  ],
  MCEM: [
    ['Listen & Consult', 'RECOGNISE', 'EXPLORE'],
    ['Inspire & Design', 'DEFINE', 'SELECT'],
    ['Empower & Achieve', 'ASSURE', 'AUTHORISE'],
    ['Realize Value', 'REALISE'],
    ['Manage & Optimize', 'REALISE'],
  ],
  HUBSPOT: [
    ['Appointment Scheduled', 'RECOGNISE'],
    ['Qualified to Buy', 'EXPLORE', 'DEFINE'],
    ['Presentation Scheduled', 'EXPLORE', 'DEFINE'],
    ['Decision Maker Bought-In', 'SELECT', 'ASSURE'],
    ['Contract Sent', 'AUTHORISE'],
    ['Closed Won', 'REALISE'],
  ],
  SALESFORCE: [
    ['Prospecting', 'RECOGNISE'],
    ['Qualification', 'RECOGNISE', 'EXPLORE'],
    ['Needs Analysis', 'EXPLORE', 'DEFINE'],
    ['Value Proposition', 'DEFINE'],
    ['Id. Decision Makers', 'DEFINE'],
    ['Perception Analysis', 'SELECT'],
    ['Proposal/Price Quote', 'SELECT'],
    ['Negotiation/Review', 'ASSURE', 'AUTHORISE'],
    ['Closed Won', 'REALISE'],
  ],
  SAP_B1: [
    ['Lead', 'RECOGNISE'],
    ['Meeting', 'RECOGNISE', 'EXPLORE'],
    ['Quotation', 'SELECT'],
    ['Negotiation', 'ASSURE', 'AUTHORISE'],
    ['Order', 'REALISE'],
  ],
}

/**
 * A preset as rows of the form. A stage whose words the map of today has keeps its key, so that deals
 * there stay where they are. The forecast is only a first guess, by how far the customer is served.
 */
export const rowsOfPreset = (
  preset: PresetKey,
  map: readonly { key: string; label: string }[],
): TypedStage[] =>
  presets[preset].map(([label, ...fit]) => ({
    key: map.find((stage) => stage.label.toLowerCase() === label.toLowerCase())?.key ?? '',
    label,
    fit,
    category: forecastOf(fit),
  }))

function forecastOf(fit: readonly Canon[]): LaneCategory {
  const furthest = Math.max(...fit.map(canonPlace))
  if (furthest >= canonPlace('REALISE')) return 'CLOSED'
  if (furthest >= canonPlace('AUTHORISE')) return 'COMMIT'
  return furthest >= canonPlace('SELECT') ? 'BEST' : 'PIPELINE'
}
