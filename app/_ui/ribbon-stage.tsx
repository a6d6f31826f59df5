import { useTranslations } from 'next-intl'

import { isDone } from '#core/buying-process/status'
import { Mark, type MarkProps } from '#ui/mark'

export type StageProps = {
  key: string
  name: string
  /** What the customer would say in this stage, without quotation marks. */
  sentence?: string | undefined
  /** For a stage the customer made up: the usual stage it counts as. */
  countsAs?: string | undefined
  href?: string | undefined
  marks: readonly (MarkProps & { key: string })[]
}

type Standing = 'done' | 'now' | 'ahead'

/** One stage of the customer's path: its name, what is settled in it, and the customer's sentence. */
export function MapStage({
  name,
  sentence,
  countsAs,
  href,
  marks,
  standing,
  claimed,
  claimedBy,
}: Omit<StageProps, 'key'> & {
  standing: Standing
  claimed: boolean
  claimedBy?: string | undefined
}) {
  const t = useTranslations('ui.ribbon')
  const look = [standing === 'ahead' ? '' : standing, claimed ? 'claimed' : ''].join(' ').trim()
  const done = marks.filter(({ status }) => isDone(status)).length
  return (
    <li className={look || undefined} aria-current={standing === 'now' ? 'step' : undefined}>
      {href === undefined ? (
        <span className="nm">{name}</span>
      ) : (
        <a className="nm" href={href}>
          {name}
        </a>
      )}
      {marks.length === 0 ? (
        <span className="marks" aria-hidden="true" />
      ) : (
        <ul className="marks" aria-label={t('settled', { stage: name, done, total: marks.length })}>
          {marks.map(({ key, ...mark }) => (
            <li key={key}>
              <Mark {...mark} />
            </li>
          ))}
        </ul>
      )}
      <p className="sn">
        {sentence !== undefined && <q>{sentence}</q>}
        {countsAs !== undefined && t('countsAs', { stage: countsAs })}
        {claimed && (
          <span className="cl">
            {claimedBy === undefined ? t('claimedByPartner') : t('claimedBy', { who: claimedBy })}
          </span>
        )}
      </p>
    </li>
  )
}
