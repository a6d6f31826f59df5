import { useTranslations } from 'next-intl'

import { upper } from '#app/_deals/use-words'
import { buyerRoles, outlooks, stances } from '#core/buying-process/buyers'
import type { Buyer } from '#core/buying-process/facts'
import { sellersGrades } from '#core/deals/read-record'
import type { DealView } from '#db/deals/deal'
import { gradeIcon } from '#ui/icon'

import type { Question } from './question'

const one = (text: string | null | undefined): string[] => [text ?? '']

/** What is asked about one person at the customer; `buyer` is null for somebody new. */
export function useBuyerQuestions(view: DealView, buyer: Buyer | null, today: string): Question[] {
  const t = useTranslations('deals.record.buyerForm')
  const f = useTranslations('deals.record')
  const words = useTranslations('process')
  const person = buyer && view.people.get(buyer.key)
  const isGone = buyer !== null && buyer.leftAt !== null && buyer.leftAt <= view.facts.asOf
  const moves =
    buyer === null
      ? (['start', 'joined'] as const)
      : isGone
        ? (['none', 'joined'] as const)
        : (['none', 'left'] as const)
  return [
    { name: 'name', as: 'text', label: f('name'), values: one(person?.name) },
    { name: 'jobTitle', as: 'text', label: f('jobTitle'), values: one(person?.jobTitle) },
    { name: 'email', as: 'text', label: t('email'), values: one(person?.email) },
    { name: 'phone', as: 'text', label: t('phone'), values: one(person?.phone), width: 'medium' },
    {
      name: 'consent',
      as: 'tick',
      label: t('consent', { vendor: view.vendorName }),
      values: person?.consentAt ? ['yes'] : [],
    },
    {
      name: 'roles',
      as: 'ticks',
      label: t('roles'),
      hint: t('rolesHint'),
      values: buyer?.roles ?? [],
      options: buyerRoles.map((value) => ({
        value,
        label: upper(words(`roles.${value}`)),
        hint: words(`roleMeanings.${value}`),
      })),
    },
    {
      name: 'move',
      as: 'radio',
      label: t('move'),
      values: [buyer === null ? 'start' : 'none'],
      options: moves.map((value) => ({
        value,
        label: t(`moves.${value === 'joined' && isGone ? 'back' : value}`),
      })),
    },
    {
      name: 'stance',
      as: 'select',
      label: t('stance'),
      empty: t(buyer === null ? 'notKnown' : 'noNews'),
      options: stances.map((value) => ({ value, label: words(`stances.${value}`) })),
    },
    {
      name: 'outlook',
      as: 'select',
      label: t('outlook'),
      empty: t('notSaid'),
      options: outlooks.map((value) => ({ value, label: words(`outlooks.${value}`) })),
    },
    {
      name: 'grade',
      as: 'row',
      label: t('grade'),
      hint: t('gradeHint'),
      values: ['SAID'],
      options: sellersGrades.map((value) => ({
        value,
        label: words(`grades.${value}.name`),
        icon: gradeIcon[value],
      })),
    },
    { name: 'day', as: 'day', label: f('day'), hint: t('dayHint'), values: [today], max: today },
    { name: 'words', as: 'area', label: f('words'), hint: t('wordsHint') },
  ]
}
