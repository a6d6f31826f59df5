import type { PathStage, Requirement } from '#core/buying-process/facts'
import {
  type TemplateKey,
  templateKeys,
  templates,
  templateVersion,
} from '#core/buying-process/templates'

/** How customers usually buy one kind of thing, as published: the process a new deal starts from. */
export type Process = {
  /** The key of its template. */
  template: string
  version: number
  path: readonly PathStage[]
  requirements: readonly Requirement[]
}

export type Processes = Readonly<Record<TemplateKey, Process>>

const first = (template: TemplateKey): Process => ({
  template,
  version: templateVersion,
  path: templates[template].path,
  requirements: templates[template].requirements,
})

/** The versions the rules came with, for as long as nobody has published another. */
export const firstProcesses: Processes = {
  T1_NEW_SOLUTION: first('T1_NEW_SOLUTION'),
  T2_REPLACEMENT: first('T2_REPLACEMENT'),
  T3_RENEWAL: first('T3_RENEWAL'),
  T4_TENDER: first('T4_TENDER'),
  T5_TRIAL_FIRST: first('T5_TRIAL_FIRST'),
  T6_SERVICES: first('T6_SERVICES'),
}

/** Of every template the version with the highest number. */
export const latestProcesses = (published: readonly Process[]): Processes => {
  const latest = { ...firstProcesses }
  for (const one of published) {
    const key = templateKeys.find((known) => known === one.template)
    if (key && one.version > latest[key].version) latest[key] = one
  }
  return latest
}
