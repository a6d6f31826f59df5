import { laneCategories } from '#core/buying-process/facts'
import { canonStages, isCanon } from '#core/buying-process/stages'
import { keyFor, longestLabel, type MapStage, mostStages, sameName } from '#core/mapping/map'
import { isPlain } from '#core/shared/plain-text'

/** One row of the form as typed. An empty key: a stage that is new. */
export type TypedStage = {
  key: string
  label: string
  fit: readonly string[]
  category: string
}

export const mapProblems = [
  'no-stage',
  'too-many',
  'label-missing',
  'label-too-long',
  'label-unreadable',
  'label-twice',
  'fit-unknown',
  'category-missing',
] as const
/** `field` is the id of the control on the page: label.1, fit.1, category.1, or add. */
export type MapProblem = { field: string; problem: (typeof mapProblems)[number]; row: number }

export type ReadMap = { stages: MapStage[]; problems: MapProblem[] }

/**
 * Reads a whole map as typed, in the order of the rows. A key counts only when the map of today has it;
 * any other row is a new stage, and gets a key made of its words.
 */
export function readMap(rows: readonly TypedStage[], known: readonly string[]): ReadMap {
  const problems: MapProblem[] = []
  const note = (part: string, problem: MapProblem['problem'], row = 0) => {
    problems.push({ field: row === 0 ? part : `${part}.${row}`, problem, row })
  }
  if (rows.length === 0) note('add', 'no-stage')
  if (rows.length > mostStages) note('add', 'too-many')
  const kept = keysKept(rows, known)
  const taken = kept.filter((key) => key !== null)
  const stages = rows.map((row, at): MapStage => {
    labelProblem(rows, at).forEach((problem) => note('label', problem, at + 1))
    if (row.fit.some((one) => !isCanon(one))) note('fit', 'fit-unknown', at + 1)
    const category = laneCategories.find((one) => one === row.category) ?? null
    if (category === null) note('category', 'category-missing', at + 1)
    const label = row.label.trim()
    const key = kept[at] ?? keyFor(label, taken)
    taken.push(key)
    return { key, label, fit: canonStages.filter((one) => row.fit.includes(one)), category }
  })
  return { stages, problems }
}

/** A key stays with the first row that names it. */
const keysKept = (rows: readonly TypedStage[], known: readonly string[]): (string | null)[] =>
  rows.map(({ key }, at) =>
    known.includes(key) && rows.findIndex((row) => row.key === key) === at ? key : null,
  )

function labelProblem(rows: readonly TypedStage[], at: number): MapProblem['problem'][] {
  const label = rows[at]?.label ?? ''
  if (!isPlain(label)) return ['label-unreadable']
  if (label.trim() === '') return ['label-missing']
  if (label.trim().length > longestLabel) return ['label-too-long']
  const first = rows.findIndex((row) => sameName(row.label) === sameName(label))
  return first < at ? ['label-twice'] : []
}

/** A stored or preset map as rows of the form. */
export const typedOfMap = (stages: readonly MapStage[]): TypedStage[] =>
  stages.map(({ key, label, fit, category }) => ({
    key,
    label,
    fit: [...fit],
    category: category ?? '',
  }))
