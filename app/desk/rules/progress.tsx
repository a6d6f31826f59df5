import { useTranslations } from 'next-intl'

import type { Run } from '#db/recalculation/runs'

/** How far the run under way has got. The page looks again by itself while there is something to see. */
export function Progress({ run: { done, total } }: { run: Run }) {
  const t = useTranslations('rules')
  const most = Math.max(total, done, 1)
  const said = t('runs.progress', { done, total: Math.max(total, done) })
  return (
    <div className="stack sec-note">
      <meta content="2" httpEquiv="refresh" />
      <p>
        <label htmlFor="progress">{said}</label>
      </p>
      <progress id="progress" max={most} value={done}>
        {said}
      </progress>
      <p className="soft small">{t('again.running')}</p>
    </div>
  )
}
