import { useTranslations } from 'next-intl'

import { useDay } from '#app/_deals/use-day'
import { playbooks } from '#content/catalog'
import { playbooksByRule } from '#core/alignment/playbooks'
import { findingWords } from '#core/alignment/words'
import { isDone } from '#core/buying-process/status'
import { after, isProtected, rejectReasons } from '#core/registration/status'
import { askableFields } from '#core/review/askable'
import type { DecisionMove } from '#core/review/decision'
import { addDays, dayOf } from '#core/shared/day'
import type { ReviewView } from '#db/review/registration-for-review'

import { reviewHref } from '../../address'
import { capital, useWords } from '../words'
import { decideOn } from './actions'
import type { DecideFormProps } from './decide-form.client'

/** Everything the form of one decision needs, in words: it runs in the browser and knows no catalogue. */
export function useForm({ view, move }: { view: ReviewView; move: DecisionMove }): DecideFormProps {
  const t = useTranslations('review')
  const gate = useTranslations('process.gate')
  const words = useWords(view)
  const { registration, facts, assessment, protectionDays } = view
  const missing = view.gate.missing.map((item) => gate(`${item}.missing`))
  const books = usePlaybooks(view)
  const others = useOthers(view)
  const approves = move === 'approve' || move === 'approve-and-coach'
  return {
    action: decideOn.bind(null, registration.id, move),
    version: registration.version,
    closed: after(registration.status, move) === null,
    back: { href: `${reviewHref(registration.id)}/decide`, label: t('decide.change') },
    press: t(`decide.press.${move}`),
    errors: t('decide.errors'),
    note: {
      label: t(move === 'approve' ? 'decide.noteOptional' : 'decide.note'),
      hint: t(`decide.noteHint.${move}`),
    },
    ...(approves && {
      until: {
        label: t('decide.until'),
        hint: t('decide.untilHint', { days: String(protectionDays) }),
        value: addDays(facts.asOf, protectionDays),
      },
    }),
    ...(approves &&
      missing.length > 0 && {
        override: {
          label: t('decide.override'),
          hint: t('decide.overrideHint', { items: words.all(missing) }),
        },
      }),
    ...(approves &&
      others.length > 0 && {
        beside: {
          title: t('decide.besideTitle', { count: others.length }),
          others,
          label: t('decide.beside'),
          hint: t('decide.besideHint'),
        },
      }),
    ...(move === 'approve-and-coach' && {
      playbooks: {
        legend: t('decide.playbooks'),
        hint: t('decide.playbooksHint'),
        options: books,
      },
    }),
    ...(move === 'ask' && {
      fields: {
        legend: t('decide.fields'),
        hint: t('decide.askHint'),
        options: askableFields.map((value) => ({ value, label: t(`fields.${value}`) })),
      },
      facts: {
        legend: t('decide.facts'),
        options: facts.reqs
          .filter(({ key }) => !isDone(assessment.status[key] ?? 'OPEN'))
          .map(({ key, stage }) => ({
            value: key,
            label: capital(words.done(key)),
            hint: words.stage(stage),
          })),
      },
    }),
    ...(move === 'reject' && {
      reasons: {
        legend: t('decide.reason'),
        hint: t('decide.lowStage'),
        options: rejectReasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
      },
    }),
  }
}

/** Who holds an approval for this customer that still protects; for the vendor's eyes alone. */
function useOthers({ duplicates, lookedAt }: ReviewView) {
  const t = useTranslations('review.decide')
  const day = useDay()
  return duplicates
    .filter((other) => isProtected(other, lookedAt))
    .map(({ partnerName, reference, protectedUntil }) =>
      t('besideOther', {
        partner: partnerName,
        reference,
        day: day(dayOf(protectedUntil ?? lookedAt)),
      }),
    )
}

/** The written playbooks: first those that answer today's findings, each with the first it answers. */
function usePlaybooks(view: ReviewView) {
  const say = useTranslations('process.findings')
  const words = useWords(view)
  const { findings } = view.assessment
  const answered = (id: string) =>
    findings.find((finding) => playbooksByRule[finding.rule].includes(id))
  const choices = playbooks.map(({ id, title, summary }) => {
    const finding = answered(id)
    const hint = finding ? say(`${finding.rule}.text`, findingWords(finding, words)) : summary
    return { value: id, label: title, hint, answers: !!finding }
  })
  return choices
    .toSorted((one, other) => Number(other.answers) - Number(one.answers))
    .map(({ value, label, hint }) => ({ value, label, hint }))
}
