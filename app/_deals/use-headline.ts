import { useTranslations } from 'next-intl'

import type { DealView } from '#db/deals/deal'

import { useProcessWords } from './use-words'

const sides = ['partner', 'vendor'] as const

/** What the three lanes show, in two sentences: where the customer is, and where the sellers are. */
export function useHeadline(view: DealView): string {
  const t = useTranslations('deals.ribbon')
  const { facts, assessment, partner, vendorName, deal } = view
  const say = useProcessWords(facts)
  const { stage } = assessment
  const customer = deal.customerName
  const where =
    stage === 'UNVERIFIED' || stage === 'COMPLETE'
      ? t(stage, { customer })
      : t('at', { customer, stage: say.stage(stage) })
  if (facts.paused) return `${where} ${t('paused')}`
  const gaps = sides.flatMap((side) => {
    const gap = assessment.gap[side]
    const seller = side === 'partner' ? partner.name : vendorName
    return gap === undefined || gap === null ? [] : [{ gap, seller }]
  })
  const ahead = gaps.filter(({ gap }) => gap > 0)
  const behind = gaps.filter(({ gap }) => gap < 0)
  const [first] = [...ahead, ...behind]
  const [front] = ahead
  const [back] = behind
  const sellers = (): string => {
    if (front && back) return t('apart', { ahead: front.seller, behind: back.seller })
    if (ahead.length === 2) return t('bothAhead')
    if (behind.length === 2) return t('bothBehind')
    if (first) return t(first.gap > 0 ? 'ahead' : 'behind', { seller: first.seller })
    const [only] = gaps
    if (gaps.length === 2) return t('level')
    return only ? t('oneLevel', { seller: only.seller }) : ''
  }
  return `${where} ${sellers()}`.trim()
}
