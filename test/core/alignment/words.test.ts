import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'

import { process } from '#app/_messages/en/process'
import { assess } from '#core/alignment/assess'
import { rules, type Finding } from '#core/alignment/finding'
import { playbookByRequirement, playbooksByRule } from '#core/alignment/playbooks'
import { findingWords, type Words } from '#core/alignment/words'
import type { Facts } from '#core/buying-process/facts'
import { isRequirementKey, requirementKeys } from '#core/buying-process/requirements'
import { rareDeals } from '#test/core/alignment/rare-deals'
import { factsOf, vectors } from '#test/core/golden'

const t = createTranslator({ locale: 'en', messages: { process }, namespace: 'process' })

const isStage = (key: string): key is keyof typeof process.stages => key in process.stages
const list = (type: 'conjunction' | 'disjunction') => (items: readonly string[]) =>
  new Intl.ListFormat('en', { type }).format(items)

const words: Words = {
  partner: 'Brightwater',
  vendor: 'Lumenfeld',
  stage: (key) => (isStage(key) ? t(`stages.${key}.name`) : key),
  requirement: (key) => (isRequirementKey(key) ? t(`requirements.${key}.short`) : key),
  question: (key) => (isRequirementKey(key) ? t(`requirements.${key}.ask`) : key),
  role: (role) => t(`roles.${role}`),
  person: (buyer) => `Person ${buyer}`,
  source: (source) => t(`sources.${source}`),
  day: (day) => day,
  all: list('conjunction'),
  either: list('disjunction'),
}

const textOf = (finding: Finding) =>
  t(`findings.${finding.rule}.text`, findingWords(finding, words))
const askOf = (finding: Finding) => t(`findings.${finding.rule}.ask`, findingWords(finding, words))
const found = (id: string, rule: Finding['rule']) => {
  const finding = assess(spoken(factsOf(id))).findings.find((one) => one.rule === rule)
  if (!finding) throw new Error(`${id} has no ${rule}`)
  return textOf(finding)
}

/** The golden sellers shout their stages; these speak, so that a code on a screen stands out. */
const spoken = ({ lanes, ...facts }: Facts): Facts => ({
  ...facts,
  lanes: {
    partner: { ...lanes.partner, label: 'Quote' },
    vendor: { ...lanes.vendor, label: 'Propose' },
  },
})

const deals = [...vectors.map(({ facts }) => facts), ...Object.values(rareDeals)]

test('every finding has a sentence and a question without a gap', () => {
  const spokenOf = new Set<string>()
  for (const finding of deals.flatMap((facts) => assess(spoken(facts)).findings)) {
    spokenOf.add(finding.rule)
    for (const sentence of [textOf(finding), askOf(finding)]) {
      expect(sentence).toMatch(/[.?]$/)
      expect(sentence).not.toMatch(/[{}]|undefined| {2}| [.,:;]|: ?[.?;]|(?<!Person )\bb\d/)
      expect(sentence).not.toMatch(/\b[A-Z]{4,}\b|findings\./)
    }
  }
  expect([...spokenOf].toSorted()).toEqual(rules.filter((rule) => rule !== 'F2'))
})

test('a finding reads as a colleague would say it', () => {
  expect(found('V03', 'A1')).toBe(
    'Brightwater is at Quote, which fits a customer in Select. The evidence shows this customer in Explore: 2 steps earlier. Next thing they need to settle: the ways it could go.',
  )
  expect(found('V05', 'B1')).toBe(
    'Claimed: Authorise. Confirmed up to: Select. Missing: a shortlist with us on it, offers scored against its own criteria, its preferred supplier, a proof that passed the agreed test, the agreement of every person with a say, and the fund-holder’s yes to the business case.',
  )
  expect(found('V07', 'B4')).toBe(
    'This was confirmed by Person b1, who left: the decision to act. Reconfirm by 2025-04-08, or the customer’s stage will read Recognise.',
  )
  expect(found('V12', 'E1')).toBe(
    'Signing in 20 days. Customers with this path left usually need 59, the quickest about 23.',
  )
  expect(found('V17', 'F1')).toBe(
    'Forecast as commit by Lumenfeld; the customer still has Assure and Authorise ahead.',
  )
})

test('the question of a gap asks the customer for what is missing', () => {
  const [ahead] = assess(factsOf('V03')).findings
  if (!ahead) throw new Error('V03 has no finding')
  expect(askOf(ahead)).toBe('Which ways of solving this are on your list, doing nothing included?')
})

test('every rule has a sentence, a question and a playbook', () => {
  expect(Object.keys(process.findings)).toEqual([...rules])
  for (const rule of rules) expect(playbooksByRule[rule].length).toBeGreaterThan(0)
})

test('every requirement has its words and the playbook for its gap', () => {
  expect(Object.keys(process.requirements).toSorted()).toEqual([...requirementKeys].toSorted())
  for (const key of requirementKeys) expect(playbookByRequirement[key]).toMatch(/^PB-\d\d$/)
})
