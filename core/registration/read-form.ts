import { isTemplateKey, templates } from '#core/buying-process/templates'
import type { Step } from '#core/registration/form'
import { type Problem, type ProblemCode } from '#core/registration/problem'
import { readBuyers, type NewBuyer } from '#core/registration/read-buyers'
import { readFacts, type NewFact } from '#core/registration/read-facts'
import { readOpportunity, type Opportunity } from '#core/registration/read-opportunity'
import { readWhere, type Where } from '#core/registration/read-where'
import type { Setting, World } from '#core/registration/setting'
import type { Typed } from '#core/registration/typed'

/** Everything that could be read, whether or not the whole is fit to be sent. */
export type Reading = {
  problems: Problem[]
  opportunity: Opportunity
  buyers: NewBuyer[]
  facts: NewFact[]
  where: Where
}

/** Reads a whole form as typed; every problem names the field it belongs to, in the order of the form. */
export function readForm(typed: Typed, setting: Setting, world: World): Reading {
  const problems: Problem[] = []
  const noting = (step: Step) => (field: string, code: ProblemCode) => {
    problems.push({ field, code, step })
  }
  const opportunity = readOpportunity(typed, setting, world, noting('customer'))
  const buyers = readBuyers(typed, setting, noting('customer'))
  const around = {
    ...setting,
    buyers: [...setting.knownBuyers, ...buyers],
    template: opportunity.template,
  }
  const where = readWhere(typed, around, noting('stage'))
  const facts = readFacts(typed, around, noting('stage'))
  return { problems, opportunity, buyers, facts, where }
}

/** The path a form speaks about before its product family is chosen. */
export const templateOf = (opportunity: Pick<Opportunity, 'template'>) => {
  const key = opportunity.template ?? 'T1_NEW_SOLUTION'
  return { key, ...templates[isTemplateKey(key) ? key : 'T1_NEW_SOLUTION'] }
}
