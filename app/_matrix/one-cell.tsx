import { useTranslations } from 'next-intl'

import type { DealAsk } from '#core/deals/list'

/** Over a list that was opened from the matrix: what narrows it keeps narrowing it, and can be dropped. */
export function OneCell({ ask, root }: { ask: DealAsk; root: string }) {
  const t = useTranslations('matrix')
  const { own, open, family } = ask
  if (own === null && !open && family === null) return null
  return (
    <p className="small soft">
      {t('oneCell')} <a href={root}>{t('allDeals')}</a>
    </p>
  )
}

/** The same, for the form that narrows the list further. */
export function OneCellFields({ ask: { own, open, family } }: { ask: DealAsk }) {
  return (
    <>
      {own && <input name="own" type="hidden" value={`${own.side}.${own.stage}`} />}
      {open && <input name="open" type="hidden" value="yes" />}
      {family !== null && <input name="family" type="hidden" value={family} />}
    </>
  )
}
