import { useTranslations } from 'next-intl'

import { useDay } from '#app/_deals/use-day'

import type { Aside } from './standing-of'

/** Who set a finding aside, until when and why; nothing while nobody has. */
export function AsideNote({ aside }: { aside: Aside | undefined }) {
  const t = useTranslations('coaching.card.standing')
  const day = useDay()
  if (!aside) return null
  const { kind, until, byName, words } = aside
  return (
    <span className="small soft blk">
      {t(kind, { name: byName ?? '', day: day(until) })} {words !== null && <q>{words}</q>}
    </span>
  )
}
