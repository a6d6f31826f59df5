import { useTranslations } from 'next-intl'

import type { Light } from '#core/alignment/light'
import { Icon, lightIcon, type Tone } from '#ui/icon'

export const lightClass = {
  IN_STEP: 'in-step',
  CHECK: 'check',
  AT_RISK: 'at-risk',
  OUT_OF_STEP: 'out-of-step',
  PAUSED: 'paused',
} as const satisfies Record<Light, Tone>

/** A light is a shape and a word; the colour only repeats them. `text` replaces the word. */
export function LightSign({ light, text }: { light: Light; text?: string | undefined }) {
  const t = useTranslations('process')
  return (
    <span className={`light ${lightClass[light]}`}>
      <Icon name={lightIcon[light]} />
      {text ?? t(`lights.${light}.name`)}
    </span>
  )
}
