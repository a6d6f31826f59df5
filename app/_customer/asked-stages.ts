import { useTranslations } from 'next-intl'

import { useDay } from '#app/_deals/use-day'
import { useProcessWords } from '#app/_deals/use-words'
import type { CustomerItem } from '#core/customer/page'
import type { CustomerView } from '#db/customer/page-for'
import type { IconName } from '#ui/icon'

import { useItemWords } from './use-item-words'

export type AskedItem = { key: string; text: string; state: string; icon: IconName }
export type AskedStage = {
  key: string
  name: string
  sentence: string
  items: readonly AskedItem[]
}

const iconOf = {
  settled: 'm-verified',
  skipped: 'm-waived',
  open: 'm-open',
} as const satisfies Record<CustomerItem['state'], IconName>

/** The questions of the page: what is open at hand, what is drawn as settled, and what is still to come. */
export function useAskedStages(view: CustomerView) {
  const say = useProcessWords({ path: view.stages })
  const words = useItemWords(view.partner)
  const state = useStateWords(view.partner)
  const stages = (keep: (item: CustomerItem, standing: string) => boolean): AskedStage[] =>
    view.stages
      .map(({ key, items, standing }) => ({
        key,
        name: say.stage(key),
        sentence: say.sentence(key),
        items: items
          .filter((item) => keep(item, standing))
          .map((item) => ({
            key: item.key,
            text: words(item),
            state: state(item),
            icon: iconOf[item.state],
          })),
      }))
      .filter(({ items }) => items.length > 0)
  return {
    now: stages(
      ({ state: is }, standing) => standing === 'here' || (standing === 'behind' && is === 'open'),
    ),
    behind: stages(({ state: is }, standing) => standing === 'behind' && is !== 'open'),
    ahead: stages((_, standing) => standing === 'ahead'),
  }
}

/** The reader's own last word where there is one; else what its seller has drawn, named as the seller's. */
function useStateWords(partner: string): (item: CustomerItem) => string {
  const t = useTranslations('customer.page')
  const day = useDay()
  return ({ state, answered, told }) => {
    if (answered) return t(`answered${answered.answer}`, { day: day(answered.day) })
    if (told !== null && state === 'settled') return t('told', { day: day(told) })
    return t(state, { partner })
  }
}
