import { useTranslations } from 'next-intl'

import { gapOf } from '#core/buying-process/lanes'
import { placeOnPath } from '#core/buying-process/position'
import type { Canon } from '#core/buying-process/stages'
import { isTemplateKey, templateKeys, templates } from '#core/buying-process/templates'
import { MiniRibbon } from '#ui/mini-ribbon'

import { typeset } from './typeset'

type StagePathProps = {
  /** Where the customer stands. */
  at: Canon
  /** The stage of the customer that a seller's own stage fits, and that stage in the seller's words. */
  partner?: Canon
  partnerStage?: string
  vendor?: Canon
  vendorStage?: string
  claimed?: Canon
  /** First letters of the kind of purchase, e.g. T1. */
  path?: string
  caption: string
}

/** The customer's path at reading size, with the line everything hangs on. */
export function StagePath({ path: kind = 'T1', at, caption, ...given }: StagePathProps) {
  const t = useTranslations('playbooks')
  const words = useTranslations('process')
  const key = templateKeys.find((one) => one.startsWith(`${kind}_`)) ?? ''
  const { path } = templates[isTemplateKey(key) ? key : 'T1_NEW_SOLUTION']
  const settled = placeOnPath(path, at)
  const name = (stage: Canon) => words(`stages.${stage}.name`)
  const seats = (['partner', 'vendor'] as const).flatMap((side) => {
    const fit = given[side]
    if (fit === undefined) return []
    const from = placeOnPath(path, fit)
    const gap = gapOf({ lo: from, hi: from }, settled)
    return [{ side, stage: given[`${side}Stage`] ?? name(fit), from, to: from, gap }]
  })
  const seatOf = (wanted: 'partner' | 'vendor') => seats.find(({ side }) => side === wanted)
  const where = (gap: number) =>
    gap === 0
      ? t('place.level')
      : t(gap > 0 ? 'place.ahead' : 'place.behind', { steps: Math.abs(gap) })
  return (
    <figure className="fig">
      <MiniRibbon
        size="midi"
        stages={path.length}
        settled={settled}
        stage={name(at)}
        partner={seatOf('partner')}
        vendor={seatOf('vendor')}
      />
      <p className="meta">
        <span className="cust">
          <b>{t('seat', { lane: words('lanes.customer'), stage: name(at) })}</b>
        </span>
        {seats.map(({ side, stage, gap }) => (
          <span key={side}>
            {t('seatNamed', { lane: words(`lanes.${side}`), stage, where: where(gap) })}
          </span>
        ))}
        {given.claimed !== undefined && <span>{t('claimed', { stage: name(given.claimed) })}</span>}
      </p>
      <figcaption>{typeset(caption)}</figcaption>
    </figure>
  )
}
