import type { BuyerRole } from '#core/buying-process/buyers'
import type { DealFact } from '#core/buying-process/events'
import type { Requirement } from '#core/buying-process/facts'
import type { Grade } from '#core/buying-process/grades'
import { isRequirementKey, type RequirementKey } from '#core/buying-process/requirements'
import { templates } from '#core/buying-process/templates'
import { chance, idOf } from '#db/seeds/ids'
import { phrases } from '#db/seeds/phrases'
import { families } from '#db/seeds/programme'
import type { Ago, Extra, Story } from '#db/seeds/story'

export const buyerKey = (index: number): string => `b${index + 1}`

export const fileIdOf = (story: Pick<Story, 'site' | 'title'>, file: string): string =>
  idOf(`file/${story.site}/${story.title}/${file}`)

export function templateOf({ family }: Pick<Story, 'family'>) {
  const { template } = families.find(({ id }) => id === family) ?? families[0]
  return { key: template, ...templates[template] }
}

/** What the customer settled, when, who said so and how, and the talks in which it was said. */
export function settledFacts(story: Story): Extra[] {
  const { confirms = [], guesses = [] } = story
  const done = settledRequirements(story)
  const asserted = done.flatMap(({ requirement: { key, minGrade }, ago }): Extra[] => {
    const grade: Grade = confirms.includes(key) ? 'CONFIRMED' : minGrade
    const file = story.files?.[key]
    const proof = {
      grade,
      buyer: sayerOf(key, story, ago),
      ...(file ? { attachmentId: fileIdOf(story, file) } : {}),
    }
    const words = wordsFor(key, story)
    const kind = grade === 'CONFIRMED' ? 'CUSTOMER_REPLY' : file ? 'FILE' : null
    const shown: Extra[] = kind
      ? [{ ago, fact: { type: 'EvidenceAdded', data: { kind, ...proof } }, words }]
      : []
    return [
      ...shown,
      { ago, fact: { type: 'RequirementAsserted', data: { req: key, ...proof } }, words },
    ]
  })
  const guessed = guesses.map((req): Extra => {
    const [ago] = story.received
    return { ago, fact: { type: 'RequirementAsserted', data: { req, grade: 'GUESS' } } }
  })
  return [...asserted, ...guessed, ...talks(story, done)]
}

type Done = { requirement: Requirement & { key: RequirementKey }; ago: Ago }

function settledRequirements(story: Story): Done[] {
  const { to, from, last, days = {}, without = [] } = story.settled
  const { path, requirements } = templateOf(story)
  const inOrder = path.flatMap(({ key }) => requirements.filter(({ stage }) => stage === key))
  const upTo = inOrder.findIndex(({ key }) => key === to) + 1
  return inOrder.slice(0, upTo).flatMap((requirement, index) => {
    const { key } = requirement
    if (!isRequirementKey(key) || without.includes(key)) return []
    const spread = from - ((from - last) * index) / Math.max(1, upTo - 1)
    return [{ requirement: { ...requirement, key }, ago: days[key] ?? Math.round(spread) }]
  })
}

const sayers: Partial<Record<RequirementKey, readonly BuyerRole[]>> = {
  R2: ['ECONOMIC'],
  R3: ['ECONOMIC'],
  X1: ['TECHNICAL'],
  X2: ['ECONOMIC'],
  D1: ['TECHNICAL'],
  D3: ['ECONOMIC'],
  L1: ['TECHNICAL'],
  L2: ['TECHNICAL', 'PROCUREMENT'],
  L3: ['PROCUREMENT', 'TECHNICAL'],
  A1: ['TECHNICAL'],
  A3: ['ECONOMIC'],
  U1: ['ECONOMIC'],
  U2: ['APPROVER', 'PROCUREMENT', 'TECHNICAL'],
  U3: ['ECONOMIC'],
  Z3: ['ECONOMIC'],
  T1: ['PROCUREMENT'],
  T2: ['PROCUREMENT'],
  S1: ['PROCUREMENT'],
  S2: ['PROCUREMENT'],
}

/** The buyer whose part it is to say so, among those who were there on that day. */
export function sayerOf(key: RequirementKey, { buyers }: Story, ago: Ago): string {
  const wanted: readonly BuyerRole[] = [...(sayers[key] ?? []), 'USER', 'ADVOCATE']
  const there = buyers.map(({ joined = Infinity, left = -1 }) => joined >= ago && left < ago)
  for (const role of wanted) {
    const index = buyers.findIndex(({ roles }, at) => there[at] && roles.includes(role))
    if (index >= 0) return buyerKey(index)
  }
  return buyerKey(Math.max(0, there.indexOf(true)))
}

function wordsFor(key: RequirementKey, story: Story): string {
  if (key === 'R1') return `“${story.problem}”`
  if (key === 'R2') return story.cost
  if (key === 'D3') return `${budgetOf(story)}, before ${story.because}`
  const choices = phrases[key]
  return choices[Math.floor(chance(`${story.site}/${key}`)() * choices.length)] ?? ''
}

function budgetOf({ amount }: Story): string {
  if (!amount) return 'A range is named, not for the file'
  const [major, currency] = amount
  const round = (share: number) => Number((major * share).toPrecision(2)).toLocaleString('en-GB')
  return `${currency} ${round(0.9)} to ${round(1.1)}`
}

const spoken: readonly RequirementKey[] = ['R1', 'R2', 'X1', 'D2', 'L1', 'A2', 'U1', 'Z1', 'Z2']

function talks(story: Story, done: readonly Done[]): Extra[] {
  const { heard, wroteInVain = [], buyers } = story
  if (heard === null) return wroteInVain.map((ago) => ({ ago, fact: writing(buyerKey(0)) }))
  const told = done.filter(
    ({ requirement, ago }) => spoken.includes(requirement.key) && ago > heard,
  )
  const there = buyers.findLastIndex(
    ({ left, stance }) => left === undefined && stance !== 'UNKNOWN',
  )
  return [
    ...told.map(({ requirement, ago }): Extra => {
      const buyer = sayerOf(requirement.key, story, ago)
      const medium = requirement.key === 'R1' ? 'meeting' : 'talk'
      return { ago, fact: { type: 'ContactLogged', data: { buyer, dir: 'TWO_WAY', medium } } }
    }),
    { ago: heard, fact: lastWord(story, buyerKey(Math.max(0, there))) },
    ...wroteInVain.map((ago) => ({ ago, fact: writing(buyerKey(0)) })),
  ]
}

const lastWord = ({ site }: Story, buyer: string): DealFact =>
  chance(`${site}/last word`)() < 0.5
    ? { type: 'ContactLogged', data: { buyer, dir: 'INBOUND', medium: 'mail' } }
    : { type: 'ContactLogged', data: { buyer, dir: 'TWO_WAY', medium: 'call' } }

const writing = (buyer: string): DealFact => ({
  type: 'ContactLogged',
  data: { buyer, dir: 'OUTBOUND', medium: 'mail' },
})
