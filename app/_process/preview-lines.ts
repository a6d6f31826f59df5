import 'server-only'
import { getTranslations } from 'next-intl/server'

import { listed } from '#app/_messages/listed'
import { listStages } from '#core/deals/list'
import type { Preview, Standing } from '#db/process/preview'

/** Stages of every template have a name; a path of a deal's own may hold others, shown by their label. */
const named = [...listStages, 'TENDER_OPEN', 'STANDSTILL'] as const

/** What a change would do, in sentences: where the customer would read, against today. */
export async function previewLines({ before, after, stages, proposed }: Preview) {
  const t = await getTranslations('revise.preview')
  const words = await getTranslations('process.stages')
  const name = (key: string) => {
    const known = named.find((one) => one === key)
    return known ? words(`${known}.name`) : (stages.find((one) => one.key === key)?.label ?? key)
  }
  const said = ({ stage, toSign, days }: Standing) => ({
    stage: name(stage),
    toSign,
    days: String(Math.round(days)),
  })
  const isSame = JSON.stringify(before) === JSON.stringify(after)
  const lines = isSame
    ? [t('same', { stage: name(after.stage) })]
    : [
        t('reads', said(after)),
        t('today', said(before)),
        t('path', { stages: listed(after.path.map(name)) }),
      ]
  return { title: t('title'), lines: proposed ? [t('proposed'), ...lines] : lines }
}
