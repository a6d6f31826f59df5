import { useFormatter, useTranslations } from 'next-intl'

import type { Today } from '#db/deals/today-of'
import { Stats } from '#ui/stat'

type Props = { today: Pick<Today, 'mirror' | 'waiting'>; vendor: string; target: number }

/** The vendor's own clock, shown to whoever waits on it. */
export function MirrorOfVendor({ today, vendor, target }: Props) {
  const t = useTranslations('today.mirror')
  const format = useFormatter()
  const { mirror, waiting } = today
  const { meanDays, decided, inTime } = mirror
  return (
    <aside aria-labelledby="mirror-h">
      <h2 className="side-h" id="mirror-h">
        {t('title', { vendor })}
      </h2>
      <Stats
        items={[
          {
            label: t('waiting', { vendor }),
            value: String(waiting),
            context: t('waitingContext', { count: waiting }),
          },
          {
            label: t('mean'),
            value:
              meanDays === null
                ? t('none')
                : t('days', { days: format.number(meanDays, { maximumFractionDigits: 1 }) }),
            context: t('context', { target: String(target) }),
          },
          ...(decided === 0
            ? []
            : [
                {
                  label: t('inTime'),
                  value: format.number(inTime / decided, { style: 'percent' }),
                  context: t('of', { inTime: String(inTime), decided: String(decided) }),
                },
              ]),
        ]}
        one
      />
    </aside>
  )
}
