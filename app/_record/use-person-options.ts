import { useTranslations } from 'next-intl'

import { usePersonName } from '#app/_deals/person-name'
import type { DealView } from '#db/deals/deal'
import type { Option } from '#ui/select-field'

/** The people at this customer to choose from; who has left stands last and says so. */
export function usePersonOptions({ facts, people }: DealView): Option[] {
  const t = useTranslations('deals.record')
  const person = usePersonName({ people })
  const isGone = ({ leftAt }: { leftAt: string | null }) => leftAt !== null && leftAt <= facts.asOf
  return facts.buyers
    .toSorted((one, other) => Number(isGone(one)) - Number(isGone(other)))
    .map((buyer) => {
      const job = people.get(buyer.key)?.jobTitle ?? ''
      const label = job === '' ? person(buyer.key) : `${person(buyer.key)}, ${job}`
      return { value: buyer.key, label: isGone(buyer) ? t('gone', { person: label }) : label }
    })
}
