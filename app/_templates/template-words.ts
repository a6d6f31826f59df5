import { getTranslations } from 'next-intl/server'

import type { Requirement } from '#core/buying-process/facts'
import { isRequirementKey, requirementKeys } from '#core/buying-process/requirements'
import { canonStages } from '#core/buying-process/stages'
import type { TemplateChange } from '#core/mapping/template-changes'
import { askedGrades, mostRequirements, mostSteps } from '#core/mapping/template-form'

const named = [...canonStages, 'TENDER_OPEN', 'STANDSTILL'] as const

type Steps = readonly { key: string; canon: string; label?: string }[]
type Requirements = readonly Pick<Requirement, 'key' | 'text'>[]

/** How the stages and requirements of some versions are called; a later version wins. */
export async function templateNames(...versions: { path: Steps; requirements: Requirements }[]) {
  const process = await getTranslations('process')
  const all = versions.toReversed()
  const stage = (key: string): string => {
    const known = named.find((one) => one === key)
    if (known) return process(`stages.${known}.name`)
    const own = all.flatMap(({ path }) => path).find((one) => one.key === key)
    return own?.label ?? key
  }
  const requirement = (key: string): string => {
    if (isRequirementKey(key)) return process(`requirements.${key}.done`)
    return all.flatMap((one) => one.requirements).find((one) => one.key === key)?.text ?? key
  }
  return { stage, requirement }
}

/** What a version does differently, one sentence each. */
export async function templateChangeWords(
  changes: readonly TemplateChange[],
  { stage, requirement }: Awaited<ReturnType<typeof templateNames>>,
): Promise<string[]> {
  const t = await getTranslations('templates.changes')
  const process = await getTranslations('process.grades')
  return changes.map((change) => {
    switch (change.kind) {
      case 'stage-added':
      case 'stage-removed':
      case 'signing':
        return t(change.kind, { stage: stage(change.stage) })
      case 'stage-order':
        return t('stage-order')
      case 'stage-words':
        return change.label === null
          ? t('stage-words-back', { stage: stage(change.stage) })
          : t('stage-words', { stage: stage(change.stage), label: change.label })
      case 'stage-days':
        return t('stage-days', {
          stage: stage(change.stage),
          median: String(change.median),
          fast: String(change.fast),
          slow: String(change.slow),
        })
      case 'added':
      case 'removed':
      case 'moved':
        return t(change.kind, {
          stage: stage(change.stage),
          requirement: upper(requirement(change.requirement)),
        })
      case 'words':
        return t('words', { requirement: requirement(change.requirement) })
      case 'mandatory':
      case 'gate':
      case 'leaves':
        return t(`${change.kind}-${change.on ? 'on' : 'off'}`, {
          requirement: upper(requirement(change.requirement)),
        })
      case 'grade':
        return t('grade', {
          requirement: upper(requirement(change.requirement)),
          grade: process(`${change.grade}.name`),
        })
      case 'fresh':
        return change.days === null
          ? t('fresh-never', { requirement: upper(requirement(change.requirement)) })
          : t('fresh', {
              requirement: upper(requirement(change.requirement)),
              days: change.days,
            })
    }
  })
}

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type NamedStage = { key: string; name: string; label: string; rolls: string }

/** Everything the form of a template says; it runs in a browser, which gets words and no catalogue. */
export async function templateFormWords() {
  const t = await getTranslations('templates')
  const process = await getTranslations('process')
  const stages = named.map((key): NamedStage => ({
    key,
    name: process(`stages.${key}.name`),
    label: t('form.label', { sentence: process(`stages.${key}.sentence`) }),
    rolls: t('form.rolls', { stage: process(`stages.${key}.name`) }),
  }))
  return {
    stages,
    canons: canonStages.map((value) => ({ value, label: process(`stages.${value}.name`) })),
    requirements: requirementKeys.map((key): { key: string; done: string } => ({
      key,
      done: process(`requirements.${key}.done`),
    })),
    grades: askedGrades.map((value) => ({ value, label: process(`grades.${value}.name`) })),
    gateWord: process('decisionGate'),
    fix: Array.from({ length: 4 * (mostSteps + mostRequirements) }, (_, count) =>
      t('fix', { count }),
    ),
    unnamed: t('form.unnamed'),
    ownLabel: t('form.ownLabel'),
    fast: t('form.fast'),
    median: t('form.median'),
    slow: t('form.slow'),
    signing: t('form.signing'),
    up: t('form.up'),
    down: t('form.down'),
    remove: t('form.remove'),
    addRequirement: t('form.addRequirement'),
    requirement: t('form.requirement'),
    text: t('form.text'),
    textHint: t('form.textHint'),
    untold: t('form.untold'),
    stage: t('form.stage'),
    grade: t('form.grade'),
    fresh: t('form.fresh'),
    mandatory: t('form.mandatory'),
    gate: t('form.gate'),
    leaves: t('form.leaves'),
    optional: t('form.optional'),
    newStage: t('form.newStage'),
    addStage: t('form.addStage'),
    choose: t('form.choose'),
    bring: t('form.bring'),
    bringBack: t('form.bringBack'),
    more: t('form.more'),
    note: t('form.note'),
    noteHint: t('form.noteHint'),
    check: t('form.check'),
    changesLead: t('form.changesLead'),
  }
}
export type TemplateWords = Awaited<ReturnType<typeof templateFormWords>>
