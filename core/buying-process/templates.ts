import type { PathStage, Requirement } from '#core/buying-process/facts'
import { standardRequirements, tenderRequirements } from '#core/buying-process/requirements'
import type { Canon } from '#core/buying-process/stages'

export const buyClasses = ['NEW_TASK', 'MODIFIED_REBUY', 'STRAIGHT_REBUY'] as const
export type BuyClass = (typeof buyClasses)[number]

export const templateKeys = [
  'T1_NEW_SOLUTION',
  'T2_REPLACEMENT',
  'T3_RENEWAL',
  'T4_TENDER',
  'T5_TRIAL_FIRST',
  'T6_SERVICES',
] as const
export type TemplateKey = (typeof templateKeys)[number]

export const isTemplateKey = (text: string): text is TemplateKey =>
  templateKeys.some((key) => key === text)

export type Template = {
  buyClass: BuyClass
  path: readonly PathStage[]
  requirements: readonly Requirement[]
}

/** The version every deal started today records with its process. */
export const templateVersion = 1

type Days = readonly [median: number, fast: number, slow: number]

const stage = (canon: Canon, [median, fast, slow]: Days, label?: string): PathStage => ({
  key: canon,
  canon,
  ...(label === undefined ? {} : { label }),
  median,
  fast,
  slow,
  ...(canon === 'AUTHORISE' ? { signing: true } : {}),
})

/** A stage of the customer's own, rolled up to a canonical one; never the one that signs. */
const own = (key: string, canon: Canon, days: Days, label: string): PathStage => {
  const [median, fast, slow] = days
  return { key, canon, label, median, fast, slow }
}

const template = (buyClass: BuyClass, path: readonly PathStage[]): Template => {
  const isOn = (requirement: Requirement) => path.some(({ key }) => key === requirement.stage)
  const all = [...standardRequirements, ...tenderRequirements]
  return { buyClass, path, requirements: all.filter(isOn) }
}

/** How customers usually buy, by kind of purchase. The days are assumed, to be learned. */
export const templates: Readonly<Record<TemplateKey, Template>> = {
  T1_NEW_SOLUTION: template('NEW_TASK', [
    stage('RECOGNISE', [14, 7, 30]),
    stage('EXPLORE', [21, 10, 45]),
    stage('DEFINE', [21, 10, 45]),
    stage('SELECT', [28, 14, 60]),
    stage('ASSURE', [21, 10, 45]),
    stage('AUTHORISE', [21, 10, 45]),
    stage('REALISE', [60, 30, 120]),
  ]),
  T2_REPLACEMENT: template('MODIFIED_REBUY', [
    stage('RECOGNISE', [10, 5, 25]),
    stage('DEFINE', [14, 7, 30]),
    stage('SELECT', [21, 10, 45]),
    stage('ASSURE', [14, 7, 30]),
    stage('AUTHORISE', [21, 10, 45]),
    stage('REALISE', [45, 20, 90]),
  ]),
  T3_RENEWAL: template('STRAIGHT_REBUY', [
    stage('RECOGNISE', [21, 10, 45], 'Review what we have'),
    stage('ASSURE', [14, 7, 30], 'Confirm it earned its keep'),
    stage('AUTHORISE', [14, 7, 30]),
    stage('REALISE', [14, 7, 30]),
  ]),
  T4_TENDER: template('NEW_TASK', [
    stage('RECOGNISE', [21, 10, 60]),
    stage('EXPLORE', [30, 14, 60], 'Market consultation'),
    stage('DEFINE', [45, 21, 90], 'Write the tender'),
    own('TENDER_OPEN', 'SELECT', [35, 30, 60], 'Offers invited'),
    stage('SELECT', [30, 15, 60], 'Score the offers'),
    stage('ASSURE', [14, 7, 30]),
    own('STANDSTILL', 'AUTHORISE', [10, 10, 20], 'Standstill'),
    stage('AUTHORISE', [14, 7, 30]),
    stage('REALISE', [60, 30, 120]),
  ]),
  T5_TRIAL_FIRST: template('NEW_TASK', [
    stage('RECOGNISE', [7, 3, 14]),
    stage('DEFINE', [7, 3, 14], 'Agree what the trial must show'),
    stage('ASSURE', [21, 14, 30], 'Try it'),
    stage('SELECT', [7, 3, 14]),
    stage('AUTHORISE', [7, 2, 14]),
    stage('REALISE', [30, 14, 60]),
  ]),
  T6_SERVICES: template('NEW_TASK', [
    stage('RECOGNISE', [14, 7, 30]),
    stage('EXPLORE', [14, 7, 30]),
    stage('DEFINE', [28, 14, 60], 'Scope the work together'),
    stage('SELECT', [14, 7, 30]),
    stage('ASSURE', [10, 5, 25], 'References and team'),
    stage('AUTHORISE', [21, 10, 45], 'Statement of work'),
    stage('REALISE', [90, 45, 180]),
  ]),
}
