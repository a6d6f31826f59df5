import { getLocale, getTranslations } from 'next-intl/server'

import {
  type CustomerAnswer,
  customerAnswers,
  type PartnerChoice,
  partnerChoices,
} from '#core/buying-process/events'
import { isRequirementKey } from '#core/buying-process/requirements'
import { isDay } from '#core/shared/day'
import { dayText } from '#ui/day'

import type { ReplyWords } from './reply-state'

type Asked = {
  partner: string
  vendor: string
  items: readonly { key: string; text?: string }[]
}
type Typed = Readonly<Record<string, string>>

const answerOf = (text: string | undefined): CustomerAnswer | undefined =>
  customerAnswers.find((one) => one === text)
const choiceOf = (text: string | undefined): PartnerChoice | undefined =>
  partnerChoices.find((one) => one === text)

/** A reply in words, in the order of the customer's path; what was left out is left out here. */
export async function replyWords(
  { partner, vendor, items }: Asked,
  answers: Typed,
  remarks: Typed,
): Promise<ReplyWords[]> {
  const t = await getTranslations('customer')
  const locale = await getLocale()
  const remarkIn = (field: string) => {
    const remark = remarks[field]?.trim() ?? ''
    return remark === '' ? {} : { remark }
  }
  const lines = items.flatMap(({ key, text }): ReplyWords[] => {
    const answer = answerOf(answers[`answer.${key}`])
    if (!answer) return []
    const what = isRequirementKey(key)
      ? t(`items.${key}`, { partner })
      : t('items.own', { text: text ?? key })
    return [{ key, what, answer: t(`page.${answer}`), ...remarkIn(`remark.${key}`) }]
  })
  const { process, signing } = answers
  if (process === 'YES' || process === 'NO') {
    const answer = t(`page.process${process}`)
    lines.push({ key: 'process', what: t('review.process'), answer, ...remarkIn('processRemark') })
  }
  if (signing !== undefined && isDay(signing)) {
    lines.push({ key: 'signing', what: t('review.signing'), answer: dayText(signing, locale) })
  }
  const choice = choiceOf(answers['choice'])
  if (choice) {
    const answer = t(`page.choice${choice}`, { partner, vendor })
    lines.push({ key: 'choice', what: t('review.choice'), answer })
  }
  return lines
}
