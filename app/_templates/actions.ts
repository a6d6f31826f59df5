'use server'

import { createHash } from 'node:crypto'

import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { mustHoldOnly } from '#app/_auth/form'
import { mustComeFromHere } from '#app/_auth/origin'
import { requireStaff } from '#app/_auth/session'
import { goTo } from '#app/_people/go-to'
import type { StaffActor } from '#core/access/actor'
import { canonStages, isCanon } from '#core/buying-process/stages'
import { arrangementOf } from '#core/mapping/arrange'
import { hasName, readTemplate } from '#core/mapping/read-template'
import { templateChanges } from '#core/mapping/template-changes'
import { addRequirement, addStep, arrangeSteps, bringBack } from '#core/mapping/template-edit'
import type { TypedTemplate } from '#core/mapping/template-form'
import { publishTemplate } from '#db/templates/publish-template'
import { templateOf } from '#db/templates/templates'

import { postedTemplate, templateFields } from './posted-template'
import { freshTemplate, type TemplateState } from './template-state'
import { templateChangeWords, templateNames } from './template-words'

/** Does what the pressed button of the form says; everything typed comes back. Works without a script. */
export async function changeTemplate(
  template: string,
  before: TemplateState,
  form: FormData,
): Promise<TemplateState> {
  await mustComeFromHere()
  mustHoldOnly(form, templateFields)
  const actor = await requireStaff('publish templates')
  const { typed, intent, version, seen, note, newStage, bring } = postedTemplate(form)
  const back = { ...freshTemplate(version, typed), turn: before.turn + 1, note }
  const [deed = '', row = ''] = intent.split(':')
  const at = Number(row) - 1
  const arrangement = arrangementOf(intent)
  if (arrangement) {
    const { move, row: from } = arrangement
    const to = move === 'up' ? from - 1 : move === 'down' ? from + 1 : from
    const focus = move === 'remove' ? `label.${to}` : `${move}.${to}`
    return { ...back, typed: arrangeSteps(typed, arrangement), focus }
  }
  switch (deed) {
    case 'drop': {
      const requirements = typed.requirements.filter((_, index) => index !== at)
      const stage = typed.requirements[at]?.stage
      const of = typed.steps.findIndex(({ key }) => key === stage) + 1
      return { ...back, typed: { ...typed, requirements }, focus: `add-requirement.${of}` }
    }
    case 'require': {
      const stage = typed.steps[at]
      if (!stage) return back
      const more = addRequirement(typed, stage.key)
      return { ...back, typed: more, focus: `text.${more.requirements.length}` }
    }
    case 'add-stage': {
      if (!isCanon(newStage))
        return wrong(back, [{ field: 'new-stage', problem: 'stage-unchosen' }])
      const more = addStep(typed, newStage, canonStages)
      const added = more.steps.findIndex(({ key }) => typed.steps.every((one) => one.key !== key))
      return { ...back, typed: more, focus: `label.${added + 1}` }
    }
    case 'bring':
      return { ...back, typed: bringBack(typed, bring), focus: 'new-stage' }
    case 'check':
    case 'publish':
      return deed === 'publish' && seen === digestOf(typed)
        ? published(actor, template, back)
        : checked(actor, template, back)
    default:
      return back
  }
}

/** Stands for what was typed: a change after the look at the changes asks for another look. */
const digestOf = (typed: TypedTemplate): string =>
  createHash('sha256').update(JSON.stringify(typed)).digest('base64url')

async function checked(
  actor: StaffActor,
  template: string,
  back: TemplateState,
): Promise<TemplateState> {
  const view = await templateOf(actor, template)
  if (!view) notFound()
  const { problems, ...version } = readTemplate(back.typed)
  if (problems.length > 0) return wrong(back, problems)
  const [newest] = view.versions
  const changes = templateChanges(newest, version)
  if (changes.length === 0) return wrong(back, [{ field: 'path-h', problem: 'nothing-new' }])
  const names = await templateNames(newest, version)
  return {
    ...back,
    changes: await templateChangeWords(changes, names),
    seen: digestOf(back.typed),
    focus: 'changes-h',
  }
}

async function published(
  actor: StaffActor,
  template: string,
  back: TemplateState,
): Promise<TemplateState> {
  const { version, typed, note } = back
  const sent = await publishTemplate(actor, { template, version, typed, note })
  if (sent.ok) goTo(`/desk/templates/${template}?published=${sent.value.version}`)
  switch (sent.refusal) {
    case 'no-such-template':
      return notFound()
    case 'mistakes':
      return wrong(back, sent.problems ?? [])
    case 'note-unfit':
      return wrong(back, [{ field: 'note', problem: sent.refusal }])
    case 'nothing-new':
      return wrong(back, [{ field: 'path-h', problem: sent.refusal }])
    case 'changed-meanwhile': {
      const newest = (await templateOf(actor, template))?.versions[0].version ?? version
      const field = 'versions-h'
      return wrong({ ...back, version: newest }, [{ field, problem: sent.refusal }])
    }
  }
}

type Wrong = {
  field: string
  problem: Parameters<Awaited<ReturnType<typeof getTranslations<'templates.problems'>>>>[0]
  about?: string
}

async function wrong(back: TemplateState, problems: readonly Wrong[]): Promise<TemplateState> {
  const t = await getTranslations('templates.problems')
  const words = await getTranslations('templates.form')
  const { typed, version } = back
  const { stage, requirement } = await templateNames({
    path: typed.steps,
    requirements: typed.requirements,
  })
  const nameOf = (about: string) => {
    const step = typed.steps.find(({ key }) => key === about)
    if (!step) return requirement(about)
    if (hasName(about)) return stage(about)
    return step.label.trim() || words('unnamed')
  }
  return {
    ...back,
    problems: problems.map(({ field, problem, about = '' }) => ({
      field,
      text: t(problem, {
        name: nameOf(about),
        pace: field.split('.')[0] ?? '',
        version: String(version),
      }),
    })),
    focus: 'errors-h',
  }
}
