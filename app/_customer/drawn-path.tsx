import { useTranslations } from 'next-intl'

import { useProcessWords } from '#app/_deals/use-words'
import type { CustomerItem } from '#core/customer/page'
import type { CustomerView } from '#db/customer/page-for'
import { Ribbon } from '#ui/ribbon'
import { Section } from '#ui/section'

import { useItemWords } from './use-item-words'

const statusOf = { settled: 'VERIFIED', skipped: 'WAIVED', open: 'OPEN' } as const satisfies Record<
  CustomerItem['state'],
  string
>

/** The customer's own lane and no other: its steps, what is settled in each, and where it stands. */
export function DrawnPath({ view }: { view: CustomerView }) {
  const t = useTranslations('customer.page')
  const { stages, settled, total, partner } = view
  const say = useProcessWords({ path: stages })
  const item = useItemWords(partner)
  const isSkipped = stages.some(({ items }) => items.some(({ state }) => state === 'skipped'))
  const place = stages.findIndex(({ standing }) => standing === 'here') + 1
  const here = stages[place - 1]
  const drawing = here
    ? t('drawing', { place, count: stages.length, stage: say.stage(here.key), settled, total })
    : t('allDone', { count: stages.length, settled, total })
  return (
    <div className="cdrawn sec">
      <Section id="drawn" title={t('drawn')}>
        <p className="wide46">
          {drawing} <span className="soft">{t(isSkipped ? 'markKeySkipped' : 'markKey')}</span>
        </p>
        <Ribbon
          lanes={[]}
          path={stages.map(({ key, items }) => ({
            key,
            name: say.stage(key),
            sentence: say.sentence(key),
            marks: items.map((one) => ({
              key: one.key,
              label: item(one),
              status: statusOf[one.state],
            })),
          }))}
          settled={here ? place : stages.length + 1}
          title={drawing}
        />
      </Section>
    </div>
  )
}
