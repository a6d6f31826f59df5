/** The customer's stages, in canonical order. Every seller's stage is translated onto these. */
export const canonStages = [
  'RECOGNISE',
  'EXPLORE',
  'DEFINE',
  'SELECT',
  'ASSURE',
  'AUTHORISE',
  'REALISE',
] as const
export type Canon = (typeof canonStages)[number]

/** What a position can read as when no stage of the path fits it: before the first, after the last. */
export const UNVERIFIED = 'UNVERIFIED'
export const COMPLETE = 'COMPLETE'

export const isCanon = (text: string): text is Canon => canonStages.some((stage) => stage === text)

/** Place in canonical order, from 1. */
export const canonPlace = (canon: Canon): number => canonStages.indexOf(canon) + 1
