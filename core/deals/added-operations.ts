import type { Requirement } from '#core/buying-process/facts'
import { isCanon } from '#core/buying-process/stages'
import { ownKey } from '#core/deals/own-key'
import { readDays } from '#core/deals/read-days'
import {
  checked,
  type KnownProcess,
  leastGrade,
  placeOf,
  type Read,
  wrongAfter,
  wrongStage,
  wrongText,
} from '#core/deals/revision-checks'
import { longestLabel, longestRequirement, type TypedRevision } from '#core/deals/revision-kinds'

/** A stage of the customer's own, rolled up to a known one, with the first thing it must settle there. */
export function addedStage(typed: TypedRevision, known: KnownProcess): Read {
  const { label, canon } = typed
  const { days, wrong } = readDays(typed)
  const minGrade = leastGrade(typed)
  return checked(
    {
      label: wrongText(label, longestLabel, 'label-missing'),
      canon: isCanon(canon) ? undefined : 'canon-missing',
      after: wrongAfter(typed, known),
      text: wrongText(typed.text, longestRequirement, 'text-missing'),
      grade: minGrade ? undefined : 'grade-missing',
      ...wrong,
    },
    () => {
      if (!days || !minGrade || !isCanon(canon)) return []
      const key = ownKey(label, known.taken)
      const first = requirement(typed, ownKey(typed.text, [...known.taken, key]), key, minGrade)
      const stage = { key, canon, label: label.trim(), ...days }
      return [{ op: 'ADD_STAGE', stage, after: placeOf(typed), reqs: [first] }]
    },
  )
}

/** One more thing the customer must settle in a stage. */
export function addedRequirement(typed: TypedRevision, known: KnownProcess): Read {
  const minGrade = leastGrade(typed)
  const fresh = typed.fresh === '' || /^[1-9]\d{0,3}$/u.test(typed.fresh)
  return checked(
    {
      text: wrongText(typed.text, longestRequirement, 'text-missing'),
      stage: wrongStage(typed, known),
      grade: minGrade ? undefined : 'grade-missing',
      fresh: fresh ? undefined : 'days-unreadable',
    },
    () => {
      if (!minGrade) return []
      const req = requirement(typed, ownKey(typed.text, known.taken), typed.stage, minGrade)
      return [{ op: 'ADD_REQUIREMENT', req }]
    },
  )
}

const requirement = (
  { text, gate, fresh, leaves }: TypedRevision,
  key: string,
  stage: string,
  minGrade: Requirement['minGrade'],
): Requirement => ({
  key,
  stage,
  mandatory: true,
  gate: gate === 'yes',
  freshDays: fresh === '' ? null : Number(fresh),
  reconfirmOnLeave: leaves === 'yes',
  minGrade,
  text: text.trim(),
})
