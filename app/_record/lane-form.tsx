import { useTranslations } from 'next-intl'

import { currencyOptions } from '#app/_data/currencies'
import { useProcessWords } from '#app/_deals/use-words'
import { type LaneName, laneCategories } from '#core/buying-process/facts'
import { knownEvents, lastOf } from '#core/buying-process/log'
import { isCanon } from '#core/buying-process/stages'
import type { MapStage } from '#core/mapping/map'
import { UNKNOWN } from '#core/registration/form'
import type { DealView } from '#db/deals/deal'
import { moneyText } from '#ui/money'

import type { Question, RecordState } from './question'
import { RecordForm } from './record-form.client'

type Props = {
  view: DealView
  side: LaneName
  stages: readonly MapStage[]
  today: string
  back: string
  act: (before: RecordState, form: FormData) => Promise<RecordState>
}

/** Where a seller stands in its own words. A partner also says how much, and where it sees the customer. */
export function LaneForm({ view, side, stages, today, back, act }: Props) {
  const t = useTranslations('deals.record.lane')
  const f = useTranslations('deals.record')
  const words = useTranslations('process.laneCategories')
  const own = useOwnQuestions(view)
  const lane = view.facts.lanes[side]
  const isMapped = stages.some(({ key }) => key === lane.stage)
  const questions: Question[] = [
    {
      name: 'stage',
      as: 'radio',
      label: t('stage'),
      ...(lane.stage !== null &&
        !isMapped && { hint: t('off', { stage: lane.label ?? lane.stage }) }),
      values: lane.stage === null ? [] : [lane.stage],
      options: stages.map(({ key, label }) => ({ value: key, label })),
    },
    {
      name: 'category',
      as: 'select',
      label: t('category'),
      empty: t('noCategory'),
      values: [lane.category ?? ''],
      options: laneCategories.map((value) => ({ value, label: words(value) })),
    },
    ...(side === 'partner' ? own : []),
    { name: 'day', as: 'day', label: f('day'), values: [today], max: today },
  ]
  return (
    <RecordForm
      act={act}
      back={{ href: back, label: f('cancel') }}
      labels={{ problems: f('problems'), press: t('press'), note: t('note') }}
      once={crypto.randomUUID()}
      questions={questions}
    />
  )
}

function useOwnQuestions({ facts, log, deal }: DealView): Question[] {
  const t = useTranslations('deals.record.lane')
  const say = useProcessWords(facts)
  const events = log.map(({ event }) => event)
  const known = knownEvents(events, events.at(-1)?.recordedAt ?? '')
  const amount = lastOf(known, 'AmountClaimed')?.data
  const currency = amount?.currency ?? deal.currency ?? 'EUR'
  return [
    {
      name: 'claim',
      as: 'select',
      label: t('claim'),
      hint: t('claimHint'),
      empty: t('noClaim'),
      values: [facts.claimedStage ?? (facts.claimAnswered === true ? UNKNOWN : '')],
      options: [
        ...facts.path
          .filter(({ key }) => isCanon(key))
          .map(({ key }) => ({ value: key, label: say.stage(key) })),
        { value: UNKNOWN, label: t('unknown') },
      ],
    },
    {
      name: 'amount',
      as: 'text',
      label: t('amount'),
      hint: amount
        ? t('amountNow', { amount: moneyText({ ...amount, locale: 'en' }) })
        : t('amountHint'),
      width: 'medium',
    },
    {
      name: 'currency',
      as: 'select',
      label: t('currency'),
      values: [currency],
      options: currencyOptions,
      width: 'medium',
    },
  ]
}
