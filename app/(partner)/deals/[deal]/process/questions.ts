import { useTranslations } from 'next-intl'

import { usePersonName } from '#app/_deals/person-name'
import { upper, useProcessWords } from '#app/_deals/use-words'
import { canonStages } from '#core/buying-process/stages'
import { sellersGrades } from '#core/deals/read-record'
import {
  firstPlace,
  needsBuyer,
  ownFields,
  type RevisionField,
  type RevisionKind,
  sourceFields,
} from '#core/deals/revision-kinds'
import type { DealView } from '#db/deals/deal'
import { gradeIcon } from '#ui/icon'

import type { Question } from './revise-form.client'

/** The questions of one form, with everything this deal offers to choose from. */
export function useQuestions(view: DealView, kind: RevisionKind, today: string): Question[] {
  const own = useOwnQuestions(view, kind)
  const source = useSourceQuestions(view, kind, today)
  return [...ownFields[kind].map(own), ...sourceFields.map(source)].flat()
}

function useOwnQuestions({ facts }: DealView, kind: RevisionKind) {
  const t = useTranslations('revise.fields')
  const canon = useTranslations('process.stages')
  const say = useProcessWords(facts)
  const choose = t('choose')
  const stages = facts.path.map(({ key }) => ({ value: key, label: say.stage(key) }))
  const places = [
    { value: firstPlace, label: t('first') },
    ...stages.map(({ value, label }) => ({ value, label: t('afterStage', { stage: label }) })),
  ]
  const groups = facts.path.map((stage) => ({
    label: say.stage(stage.key),
    options: facts.reqs
      .filter((req) => req.stage === stage.key)
      .map(({ key }) => ({ value: key, label: upper(say.short(key)) })),
  }))
  const isNew = kind === 'add-stage' || kind === 'add-requirement'
  const grades = [
    { value: 'SAID', label: t('gradeSaid') },
    { value: 'DOCUMENT', label: t('gradeDocument') },
  ]
  const gates = [
    { value: 'yes', label: t('gateYes') },
    { value: 'no', label: t('gateNo') },
  ]
  const pace = { as: 'days', hint: t('paceHint') } as const
  const text = kind === 'add-stage' ? t('firstThing') : t('text')
  const all: Partial<Record<RevisionField, Omit<Question, 'name'>>> = {
    stage: {
      as: 'select',
      label: kind === 'add-requirement' ? t('stageIn') : t('stage'),
      options: stages,
      empty: choose,
    },
    after: { as: 'select', label: t('after'), options: places, empty: choose },
    label: { as: 'text', label: t('label'), hint: t('labelHint') },
    canon: {
      as: 'select',
      label: t('canon'),
      hint: t('canonHint'),
      options: canonStages.map((value) => ({ value, label: canon(`${value}.name`) })),
      empty: choose,
    },
    median: { as: 'days', label: t('median'), hint: t('medianHint') },
    fast: { ...pace, label: t('fast') },
    slow: { ...pace, label: t('slow') },
    req: { as: 'select', label: t('req'), groups, empty: choose },
    text: { as: 'text', label: text, hint: t('textHint') },
    gate: { as: 'radio', label: t('gate'), options: gates, value: isNew ? 'no' : '' },
    grade: { as: 'radio', label: t('grade'), options: grades, value: isNew ? 'SAID' : '' },
    fresh: { as: 'days', label: t('fresh'), hint: t('freshHint') },
    leaves: {
      as: 'radio',
      label: t('leaves'),
      value: 'no',
      options: [
        { value: 'yes', label: t('leavesYes') },
        { value: 'no', label: t('leavesNo') },
      ],
    },
  }
  return (name: RevisionField): Question[] => {
    const question = all[name]
    return question ? [{ name, ...question }] : []
  }
}

function useSourceQuestions(view: DealView, kind: RevisionKind, today: string) {
  const t = useTranslations('revise.fields')
  const grades = useTranslations('process.grades')
  const person = usePersonName(view)
  const { facts, people, attachments } = view
  const confirm = kind === 'confirm'
  const all: Partial<Record<RevisionField, Omit<Question, 'name'>>> = {
    basis: {
      as: 'radio',
      label: t('basis'),
      value: needsBuyer(kind) ? 'SAID' : '',
      options: sellersGrades
        .filter((value) => value !== 'GUESS' || !needsBuyer(kind))
        .map((value) => ({
          value,
          label: grades(`${value}.name`),
          meaning: grades(`${value}.meaning`),
          icon: gradeIcon[value],
        })),
    },
    buyer: {
      as: 'select',
      label: t('buyer'),
      ...(needsBuyer(kind) ? {} : { hint: t('buyerHint') }),
      empty: needsBuyer(kind) ? t('choose') : t('nobody'),
      options: facts.buyers.map(({ key }) => {
        const job = people.get(key)?.jobTitle ?? ''
        return { value: key, label: job === '' ? person(key) : `${person(key)}, ${job}` }
      }),
    },
    day: { as: 'day', label: t('day'), value: today, max: today },
    words: { as: 'area', label: t('words'), hint: t('wordsHint') },
  }
  if (!confirm) {
    all.link = { as: 'text', label: t('link'), hint: t('linkHint') }
    if (attachments.length > 0) {
      const options = attachments.map(({ id, name }) => ({ value: id, label: name }))
      all.file = { as: 'select', label: t('file'), options, empty: t('noFile') }
    }
  }
  return (name: RevisionField): Question[] => {
    const question = all[name]
    return question ? [{ name, ...question }] : []
  }
}
