import { useTranslations } from 'next-intl'

import type { DealLine } from '#db/deals/deals-of'
import type { Today } from '#db/deals/today-of'

import { useFindingWords } from './use-words'
import { worstFirst } from './worst-first'

/** The worst finding of a line, in a sentence; '' when there is none. */
export function usePartnerFindings(partner: string, vendor: string, people: Today['people']) {
  const someone = useTranslations('deals.log')('someone')
  const say = useFindingWords()
  return (line: DealLine): string => {
    const person = (buyer: string) => people.get(line.id)?.get(buyer) ?? someone
    const [worst] = worstFirst(line.reading.findings)
    return worst ? say(line.reading, { partner, vendor, person }, worst).text : ''
  }
}
