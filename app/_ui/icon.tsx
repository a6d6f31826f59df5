import type { Light } from '#core/alignment/light'
import type { Stance } from '#core/buying-process/buyers'
import type { Grade } from '#core/buying-process/grades'
import type { Status } from '#core/buying-process/status'

const marks = ['verified', 'stale', 'claimed', 'open', 'waived', 'reopened', 'lapsed'] as const
type MarkName = `m-${(typeof marks)[number]}` | `m-${(typeof marks)[number]}-g`

const signs = [
  ...(['g-guess', 'g-said', 'g-document', 'g-confirmed'] as const),
  ...(['l-in-step', 'l-check', 'l-at-risk', 'l-out-of-step', 'l-paused'] as const),
  ...(['s-supports', 's-neutral', 's-opposes', 's-unknown'] as const),
  ...(['c-bar', 'p-bar', 'v-bar', 'air', 'note'] as const),
  ...(['arrow-left', 'arrow-right', 'lines', 'lines-half'] as const),
] as const
export type IconName = MarkName | (typeof signs)[number]

export type Tone = 'customer' | 'in-step' | 'check' | 'at-risk' | 'out-of-step' | 'paused'

/** A sign from the one sprite. Silent to screen readers unless it has a label. */
export function Icon({ name, tone, label }: IconProps) {
  const className = tone === undefined ? 'i' : `i ${tone === 'customer' ? 'cust' : tone}`
  const silent = label === undefined
  return (
    <svg
      className={className}
      aria-hidden={silent ? true : undefined}
      aria-label={label}
      role={silent ? undefined : 'img'}
    >
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}

type IconProps = { name: IconName; tone?: Tone | undefined; label?: string | undefined }

const markOf = {
  VERIFIED: 'm-verified',
  WAIVED: 'm-waived',
  STALE: 'm-stale',
  LAPSED: 'm-lapsed',
  CLAIMED: 'm-claimed',
  REOPENED: 'm-reopened',
  OPEN: 'm-open',
} as const satisfies Record<Status, IconName>

/** The sign of a requirement: a circle, or a square where the customer takes a decision. */
export const markIcon = (status: Status, gate = false): IconName =>
  gate ? `${markOf[status]}-g` : markOf[status]

export const gradeIcon = {
  GUESS: 'g-guess',
  SAID: 'g-said',
  DOCUMENT: 'g-document',
  CONFIRMED: 'g-confirmed',
} as const satisfies Record<Grade, IconName>

export const lightIcon = {
  IN_STEP: 'l-in-step',
  CHECK: 'l-check',
  AT_RISK: 'l-at-risk',
  OUT_OF_STEP: 'l-out-of-step',
  PAUSED: 'l-paused',
} as const satisfies Record<Light, IconName>

export const stanceIcon = {
  SUPPORTS: 's-supports',
  NEUTRAL: 's-neutral',
  OPPOSES: 's-opposes',
  UNKNOWN: 's-unknown',
} as const satisfies Record<Stance, IconName>
