import { useTranslations } from 'next-intl'

import { upper, useProcessWords } from '#app/_deals/use-words'
import { buyerRoles } from '#core/buying-process/buyers'
import { assertionTypes } from '#core/buying-process/facts'
import { isAtLeast } from '#core/buying-process/grades'
import { type HappenedKind, asksOf, happenedKinds, NEW } from '#core/deals/happened'
import type { DealView } from '#db/deals/deal'
import { gradeIcon } from '#ui/icon'

import type { Question } from './question'
import { usePersonOptions } from './use-person-options'
import { useProofQuestions } from './use-proof-questions'

type Start = { kind: HappenedKind; requirement: string; today: string }

/** The questions of "What happened?", with everything this deal offers to choose from. */
export function useHappenedQuestions(view: DealView, start: Start): Question[] {
  const t = useTranslations('deals.record')
  const roles = useTranslations('process.roles')
  const grades = useTranslations('process.grades')
  const people = usePersonOptions(view)
  const { facts } = view
  const settles = useSettles(view, start.requirement)
  // Only what can happen next is offered: who has paused can go on.
  const gone: HappenedKind = facts.paused ? 'paused' : 'resumed'
  const kinds = happenedKinds.filter((kind) => kind !== gone)
  const settling = kinds.filter((kind) => asksOf[kind].settles !== 'no')
  const shows: readonly HappenedKind[] = ['talk', 'mail-from', 'document', 'took-back', 'guess']
  return [
    {
      name: 'kind',
      as: 'row',
      label: t('kind'),
      values: [kinds.includes(start.kind) ? start.kind : 'talk'],
      options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    {
      name: 'buyer',
      as: 'select',
      label: t('buyer'),
      empty: t('nobody'),
      options: [...people, { value: NEW, label: t('new') }],
    },
    { name: 'name', as: 'text', label: t('name'), only: ['new'] },
    { name: 'jobTitle', as: 'text', label: t('jobTitle'), only: ['new'] },
    {
      name: 'role',
      as: 'select',
      label: t('role'),
      empty: t('noRole'),
      options: buyerRoles.map((value) => ({ value, label: upper(roles(value)) })),
      only: ['new'],
    },
    {
      name: 'day',
      as: 'day',
      label: t('day'),
      hint: t('dayHint'),
      values: [start.today],
      max: start.today,
    },
    { ...settles, only: settling },
    {
      name: 'grade',
      as: 'row',
      label: t('grade'),
      values: ['SAID'],
      options: (['SAID', 'DOCUMENT'] as const).map((value) => ({
        value,
        label: grades(`${value}.name`),
        icon: gradeIcon[value],
      })),
      only: ['took-back'],
    },
    { name: 'words', as: 'area', label: t('words'), hint: t('wordsHint') },
    { name: 'proof', as: 'fold', label: t('proof'), inner: useProofQuestions(view), only: shows },
  ]
}

/** Everything the customer may have settled on its own path, the far end of it folded. */
function useSettles({ facts, assessment }: DealView, requirement: string): Question {
  const t = useTranslations('deals.record')
  const say = useProcessWords(facts)
  return {
    name: 'settles',
    as: 'settles',
    label: t('settles'),
    hint: t('settlesHint'),
    values: requirement === '' ? [] : [requirement],
    stages: facts.path.map(({ key }, at) => ({
      label: say.stage(key),
      near: at + 1 >= assessment.settled && at <= assessment.settled,
      items: facts.reqs
        .filter(({ stage }) => stage === key)
        .map((req) => ({
          key: req.key,
          label: upper(say.done(req.key)),
          ...(isAtLeast(req.minGrade, 'DOCUMENT') && { hint: t('writing') }),
        })),
    })),
    verdicts: {
      label: t('verdict'),
      options: assertionTypes.map((value) => ({ value, label: t(`verdicts.${value}`) })),
    },
  }
}
