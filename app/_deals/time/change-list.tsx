import { useTranslations } from 'next-intl'

import { type Change, changesBetween } from '#core/deals/changes'
import type { Snapshot } from '#core/deals/snapshot'
import { Icon, type IconName } from '#ui/icon'

import { type ToldOf, useChangeWords } from './change-words'

const shownFirst = 6

type ChangeListProps = { view: ToldOf; before: Snapshot; after: Snapshot }

/** What the stage's sentence already names is not said again. */
export function changesToTell(before: Snapshot, after: Snapshot): Change[] {
  const changes = changesBetween(before, after)
  const named = new Set(changes.flatMap((one) => (one.kind === 'stage' ? one.reqs : [])))
  return changes.filter(
    (one) => !((one.kind === 'settled' || one.kind === 'lost') && named.has(one.req)),
  )
}

/** The changes between two moments, the customer's first; a long list folds. */
export function ChangeList({ view, before, after }: ChangeListProps) {
  const t = useTranslations('time.changed')
  const say = useChangeWords({ view, before, after })
  const lines = changesToTell(before, after).map((change, at) => ({
    key: String(at),
    icon: iconOf(change),
    text: say(change),
  }))
  const more = lines.slice(shownFirst)
  return (
    <>
      <Lines lines={lines.slice(0, shownFirst)} />
      {more.length > 0 && (
        <details>
          <summary>{t('more', { count: more.length })}</summary>
          <Lines lines={more} />
        </details>
      )}
    </>
  )
}

type Line = { key: string; icon: IconName; text: string }

const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <ul className="changed">
    {lines.map(({ key, icon, text }) => (
      <li key={key}>
        <Icon name={icon} {...(icon === 'c-bar' && { tone: 'customer' })} /> <span>{text}</span>
      </li>
    ))}
  </ul>
)

function iconOf(change: Change): IconName {
  switch (change.kind) {
    case 'lane':
      return change.side === 'partner' ? 'p-bar' : 'v-bar'
    case 'finding-new':
      return 'l-at-risk'
    case 'finding-gone':
      return 'l-in-step'
    case 'light':
    case 'process':
    case 'amount':
    case 'outcome':
      return 'note'
    case 'stage':
    case 'paused':
    case 'resumed':
    case 'settled':
    case 'lost':
    case 'joined':
    case 'left':
    case 'stance':
    case 'date':
    case 'needed-by':
      return 'c-bar'
  }
}
