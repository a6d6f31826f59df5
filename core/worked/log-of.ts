import type { DealEvent, DealFact } from '#core/buying-process/events'
import type { LaneName } from '#core/buying-process/facts'
import { templates, templateVersion } from '#core/buying-process/templates'
import type { Day } from '#core/shared/day'
import type { Line, Story } from '#core/worked/story'

type Told = { on: Day; known?: Day; fact: DealFact }

/**
 * The log that the portal would hold if the story had been recorded in it. Throws when a line names a
 * person or a seller's stage that the story does not have.
 */
export function logOf(story: Story): DealEvent[] {
  return [...opening(story), ...story.log.map((line) => told(story, line))].map(
    ({ on, known = on, fact }, seq) => ({
      id: String(seq).padStart(5, '0'),
      seq,
      occurredAt: on,
      recordedAt: `${known}T12:00:00Z`,
      by: null,
      ...fact,
    }),
  )
}

function opening({ opened, path: template, people }: Story): Told[] {
  const { path, requirements } = templates[template]
  const chosen = { template, version: templateVersion, path: [...path], reqs: [...requirements] }
  return [
    { on: opened, fact: { type: 'DealOpened', data: {} } },
    { on: opened, fact: { type: 'ProcessChosen', data: chosen } },
    ...Object.entries(people).flatMap(([buyer, { roles, came }]): Told[] => {
      const on = came ?? opened
      return [
        { on, fact: { type: 'BuyerAdded', data: { buyer, personId: buyer } } },
        ...(came === undefined
          ? []
          : [{ on, fact: { type: 'BuyerJoined' as const, data: { buyer } } }]),
        ...roles.map((role): Told => ({
          on,
          fact: { type: 'BuyerRoleSet', data: { buyer, role } },
        })),
      ]
    }),
  ]
}

const told = (story: Story, line: Line): Told => {
  const { on, known } = line
  return { on, ...(known === undefined ? {} : { known }), fact: factOf(story, line) }
}

function factOf(story: Story, line: Line): DealFact {
  const who = (key: string): string => {
    if (!Object.hasOwn(story.people, key)) throw new Error(`${story.customer}: nobody is ${key}`)
    return key
  }
  const contact = (key: string, dir: 'TWO_WAY' | 'INBOUND' | 'OUTBOUND'): DealFact => ({
    type: 'ContactLogged',
    data: { buyer: who(key), dir, medium: dir === 'TWO_WAY' ? 'talk' : 'mail' },
  })
  if ('partner' in line) return moved(story, 'partner', line.partner)
  if ('vendor' in line) return moved(story, 'vendor', line.vendor)
  if ('claim' in line) return { type: 'BuyingStageClaimed', data: { stage: line.claim } }
  if ('signs' in line) {
    return { type: 'SigningDateClaimed', data: { date: line.signs, source: line.whose } }
  }
  if ('wrote' in line) return contact(line.wrote, 'OUTBOUND')
  if ('talk' in line) return contact(line.talk, 'TWO_WAY')
  if ('heard' in line) return contact(line.heard, 'INBOUND')
  if ('stance' in line) {
    return {
      type: 'StanceObserved',
      data: { buyer: who(line.of), stance: line.stance, grade: 'SAID' },
    }
  }
  if ('role' in line) {
    return { type: 'BuyerRoleSet', data: { buyer: who(line.of), role: line.role } }
  }
  if ('leaves' in line) return { type: 'BuyerLeft', data: { buyer: who(line.leaves) } }
  if ('pauses' in line) return { type: 'Paused', data: { buyer: who(line.pauses), grade: 'SAID' } }
  if ('resumes' in line) {
    return { type: 'Resumed', data: { buyer: who(line.resumes), grade: 'SAID' } }
  }
  if ('agreesPath' in line) {
    return { type: 'ProcessConfirmed', data: { buyer: who(line.agreesPath), grade: 'SAID' } }
  }
  const { grade, by } = line
  const proof = { grade, ...(by === undefined ? {} : { buyer: who(by) }) }
  if ('revises' in line) {
    return { type: 'ProcessRevised', data: { ops: line.revises, basis: grade, ...proofOf(proof) } }
  }
  if ('waives' in line) return { type: 'RequirementWaived', data: { req: line.waives, ...proof } }
  if ('contradicts' in line) {
    return { type: 'RequirementContradicted', data: { req: line.contradicts, ...proof } }
  }
  return { type: 'RequirementAsserted', data: { req: line.settles, ...proof } }
}

const proofOf = ({ buyer }: { buyer?: string }) => (buyer === undefined ? {} : { buyer })

function moved(story: Story, lane: LaneName, label: string): DealFact {
  const own = story.stages[lane]?.[label]
  if (!own) throw new Error(`${story.customer}: the ${lane} has no stage ${label}`)
  const data = { stage: label, label, ...own }
  return lane === 'partner'
    ? { type: 'PartnerStageMoved', data }
    : { type: 'VendorStageMoved', data }
}
