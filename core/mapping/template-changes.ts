import type { PathStage, Requirement } from '#core/buying-process/facts'

type Version = { path: readonly PathStage[]; requirements: readonly Requirement[] }

/** What one version of a template does differently from the one before it; keys of stages and requirements. */
export type TemplateChange =
  | { kind: 'stage-added' | 'stage-removed'; stage: string }
  | { kind: 'stage-order' }
  | { kind: 'stage-words'; stage: string; label: string | null }
  | { kind: 'stage-days'; stage: string; median: number; fast: number; slow: number }
  | { kind: 'signing'; stage: string }
  | { kind: 'added' | 'removed'; requirement: string; stage: string }
  | { kind: 'moved'; requirement: string; stage: string }
  | { kind: 'words'; requirement: string }
  | { kind: 'mandatory' | 'gate' | 'leaves'; requirement: string; on: boolean }
  | { kind: 'grade'; requirement: string; grade: Requirement['minGrade'] }
  | { kind: 'fresh'; requirement: string; days: number | null }

/** Stages first, then what the customer settles in them. Two equal versions differ in nothing. */
export function templateChanges(before: Version, after: Version): TemplateChange[] {
  return [
    ...changesOfPath(before.path, after.path),
    ...changesOfAll(before.requirements, after.requirements),
  ]
}

function changesOfPath(before: readonly PathStage[], after: readonly PathStage[]) {
  const changes: TemplateChange[] = []
  const [was, is] = [keysOf(before), keysOf(after)]
  for (const stage of is.filter((key) => !was.includes(key))) {
    changes.push({ kind: 'stage-added', stage })
  }
  for (const stage of was.filter((key) => !is.includes(key))) {
    changes.push({ kind: 'stage-removed', stage })
  }
  if (stayed(was, is).join() !== stayed(is, was).join()) changes.push({ kind: 'stage-order' })
  for (const stage of after) {
    const old = before.find(({ key }) => key === stage.key)
    if (old) changes.push(...changesOfStage(old, stage))
  }
  if (signs(before) !== signs(after)) changes.push({ kind: 'signing', stage: signs(after) })
  return changes
}

const stayed = (keys: string[], others: string[]) => keys.filter((key) => others.includes(key))
const signs = (path: readonly PathStage[]) => path.find(({ signing }) => signing)?.key ?? ''
const keysOf = (items: readonly { key: string }[]) => items.map(({ key }) => key)

function changesOfStage(old: PathStage, { key, label, median, fast, slow }: PathStage) {
  const changes: TemplateChange[] = []
  if (old.label !== label) changes.push({ kind: 'stage-words', stage: key, label: label ?? null })
  if (old.median !== median || old.fast !== fast || old.slow !== slow) {
    changes.push({ kind: 'stage-days', stage: key, median, fast, slow })
  }
  return changes
}

function changesOfAll(before: readonly Requirement[], after: readonly Requirement[]) {
  const changes: TemplateChange[] = []
  for (const one of after) {
    const old = before.find(({ key }) => key === one.key)
    if (old) changes.push(...changesOfRequirement(old, one))
    else changes.push({ kind: 'added', requirement: one.key, stage: one.stage })
  }
  for (const { key, stage } of before) {
    if (after.every((one) => one.key !== key)) {
      changes.push({ kind: 'removed', requirement: key, stage })
    }
  }
  return changes
}

function changesOfRequirement(old: Requirement, one: Requirement) {
  const { key: requirement, stage } = one
  const changes: TemplateChange[] = []
  if (old.stage !== stage) changes.push({ kind: 'moved', requirement, stage })
  if (old.text !== one.text) changes.push({ kind: 'words', requirement })
  if (old.mandatory !== one.mandatory) {
    changes.push({ kind: 'mandatory', requirement, on: one.mandatory })
  }
  if (old.gate !== one.gate) changes.push({ kind: 'gate', requirement, on: one.gate })
  if (old.reconfirmOnLeave !== one.reconfirmOnLeave) {
    changes.push({ kind: 'leaves', requirement, on: one.reconfirmOnLeave })
  }
  if (old.minGrade !== one.minGrade) {
    changes.push({ kind: 'grade', requirement, grade: one.minGrade })
  }
  if (old.freshDays !== one.freshDays) {
    changes.push({ kind: 'fresh', requirement, days: one.freshDays })
  }
  return changes
}
