import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { useProcessWords } from '#app/_deals/use-words'
import { knownEvents } from '#core/buying-process/log'
import { entryOf } from '#core/deals/own-entry'
import { snapshotAt } from '#core/deals/snapshot'
import type { DealView } from '#db/deals/deal'
import { Notice } from '#ui/notice'

import { ChangeList, changesToTell } from '../_deals/time/change-list'

type Props = {
  view: DealView
  /** A record of the entry, as the address brings it. */
  entry: string
  /** The way to take it back, for its own author; it stands there while the entry does. */
  children?: ReactNode
}

/** Says after a record what changed with it, and lets its author take it back at once. */
export function EntryNotice({ view, entry, children }: Props) {
  const t = useTranslations('deals.record')
  const say = useProcessWords(view.facts)
  const events = view.log.map(({ event }) => event)
  const own = entryOf(events, entry)
  const [first, last] = [own.at(0), own.at(-1)]
  if (!first || !last) return null
  const until = (seq: number) => {
    const then = events.filter((event) => event.seq <= seq)
    return snapshotAt(then, { asOf: view.facts.asOf, knownAt: then.at(-1)?.recordedAt ?? '' })
  }
  const [before, after] = [until(first.seq - 1), until(last.seq)]
  const changes = changesToTell(before, after)
  const stays = after.assessment.stage === before.assessment.stage
  const stage = { stage: say.stage(after.assessment.stage) }
  const isTakingBack = own.every(({ type }) => type === 'AssertionVoided')
  const isLive = knownEvents(events, events.at(-1)?.recordedAt ?? '').some(({ id }) => id === entry)
  const title = isTakingBack ? t('takenBack') : isLive ? t('recorded') : t('tookBack')
  return (
    <div className="sec-tight" id="recorded">
      <Notice kind="said" title={title}>
        <output>{t(stays ? 'stays' : 'reads', stage)}</output>
        {changes.length > 0 && <ChangeList after={after} before={before} view={view} />}
        {isLive && !isTakingBack && children}
      </Notice>
    </div>
  )
}
