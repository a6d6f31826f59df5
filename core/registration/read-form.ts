import type { Canon } from '#core/buying-process/stages'
import type { Process } from '#core/mapping/template'
import type { Step } from '#core/registration/form'
import { type Problem, type ProblemCode } from '#core/registration/problem'
import { readBuyers, type NewBuyer } from '#core/registration/read-buyers'
import { readFacts, type NewFact } from '#core/registration/read-facts'
import { readOpportunity, type Opportunity } from '#core/registration/read-opportunity'
import { claimable, readWhere, type Where } from '#core/registration/read-where'
import type { Setting, World } from '#core/registration/setting'
import type { Typed } from '#core/registration/typed'

/** Everything that could be read, whether or not the whole is fit to be sent. */
export type Reading = {
  problems: Problem[]
  opportunity: Opportunity
  buyers: NewBuyer[]
  facts: NewFact[]
  where: Where
  /** What the form speaks about; a new solution before the product family is chosen. */
  process: Process
  /** The stages the customer can be said to be at. */
  claims: readonly Canon[]
}

/** Reads a whole form as typed; every problem names the field it belongs to, in the order of the form. */
export function readForm(typed: Typed, setting: Setting, world: World): Reading {
  const problems: Problem[] = []
  const noting = (step: Step) => (field: string, code: ProblemCode) => {
    problems.push({ field, code, step })
  }
  const opportunity = readOpportunity(typed, setting, world, noting('customer'))
  const buyers = readBuyers(typed, setting, noting('customer'))
  const { template } = opportunity
  const process = setting.process ?? setting.processes[template ?? 'T1_NEW_SOLUTION']
  const isKnown = setting.process !== undefined || template !== null
  const claims = claimable(isKnown ? process : null)
  const around = {
    ...setting,
    buyers: [...setting.knownBuyers, ...buyers],
    requirements: process.requirements,
    claims,
  }
  const where = readWhere(typed, around, noting('stage'))
  const facts = readFacts(typed, around, noting('stage'))
  return { problems, opportunity, buyers, facts, where, process, claims }
}
