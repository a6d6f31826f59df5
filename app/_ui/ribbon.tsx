import { useTranslations } from 'next-intl'

import { MapLane, type LaneProps } from '#ui/ribbon-lane'
import { MapStage, type StageProps } from '#ui/ribbon-stage'

export type RibbonProps = {
  /** What the drawing says, in one sentence, for those who do not see it. */
  title: string
  path: readonly StageProps[]
  /** Where the customer stands: 0 unverified, then places on the path, one past the last is complete. */
  settled: number
  /** The place somebody claims for the customer; drawn where it differs from where it stands. */
  claimed?: number | null | undefined
  claimedBy?: string | undefined
  lanes: readonly LaneProps[]
}

/**
 * Three lanes on one axis. Everything hangs on the line that falls from the edge of what the
 * customer has settled; a gap is an arrow towards it. Below 56rem the same markup runs downwards.
 */
export function Ribbon({ title, path, settled, claimed, claimedBy, lanes }: RibbonProps) {
  const t = useTranslations('process')
  const ends = (key: 'UNVERIFIED' | 'COMPLETE') => ({
    key,
    name: t(`stages.${key}.name`),
    sentence: t(`stages.${key}.sentence`),
    marks: [],
  })
  const before = settled <= 0
  const after = settled > path.length
  const stages = [
    ...(before ? [ends('UNVERIFIED')] : []),
    ...path,
    ...(after ? [ends('COMPLETE')] : []),
  ]
  const shift = before ? 1 : 0
  const now = settled + shift
  const names = stages.map(({ name }) => name)
  return (
    <figure className={`ribbon n${stages.length}`} aria-label={title}>
      <Hang now={now} />
      <p className="name c">
        <b>{t('lanes.customer')}</b>
      </p>
      <ol className="path">
        {stages.map((stage, at) => (
          <MapStage
            {...stage}
            key={stage.key}
            standing={at + 1 < now ? 'done' : at + 1 === now ? 'now' : 'ahead'}
            claimed={claimed !== settled && claimed === at + 1 - shift && claimed > 0}
            claimedBy={claimedBy}
          />
        ))}
      </ol>
      {lanes.map((lane) => (
        <MapLane {...lane} key={lane.side} names={names} settled={now} shift={shift} />
      ))}
    </figure>
  )
}

/** The tinted column of the stage the customer is in, and the line at its near edge. */
function Hang({ now }: { now: number }) {
  const place = `f${now} t${now + 1}`
  return (
    <>
      <div className="hang" aria-hidden="true">
        <span className={place} />
      </div>
      <div className="hang line" aria-hidden="true">
        <span className={place} />
      </div>
    </>
  )
}
