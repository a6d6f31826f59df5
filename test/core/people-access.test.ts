import { expect, test } from 'vitest'

import { type Actor, partnerRoles, type Person, staffRoles, system } from '#core/access/actor'
import { deeds, may, mustBeAllowed, NotAllowed } from '#core/access/may'
import { deedOver, deedOfSeeing, mayInvite } from '#core/people/managing'

const firm = '11111111-1111-4111-8111-111111111111'
const rival = '22222222-2222-4222-8222-222222222222'
const base = { userId: 'u', name: 'N', timeZone: 'UTC' }
const partners: Person[] = partnerRoles.map((role) => ({
  ...base,
  kind: 'partner',
  partnerId: firm,
  role,
}))
const staff: Person[] = staffRoles.map((role) => ({ ...base, kind: 'staff', role }))
const people = [...partners, ...staff]

// Written out a second time by hand: s l a | r m e v = seller leader admin, reviewer manager editor vendor admin.
const matrix: Record<string, string> = {
  'read playbooks': 'slarmev',
  'register deals': 'sla....',
  'read own deals': 'sla....',
  'record customer facts': 'sla....',
  'dispose findings': 'sla.m.v',
  'coach on deals': '...rm.v',
  'move vendor lane': '...rm.v',
  'send customer links': 'sla....',
  'see own matrix': 'sla....',
  'map own stages': '.la....',
  'map vendor stages': '....m.v',
  'publish templates': '......v',
  'erase persons': '..a...v',
  'redact texts': '.la...v',
  'recalculate deals': '......v',
  'answer as the customer': '.......',
  'comment on deals': 'slarm.v',
  'see own team': '.la....',
  'manage own team': '..a....',
  'see desk': '...rmev',
  'read all deals': '...rm.v',
  'review registrations': '...rm.v',
  'write work notes': '...rm.v',
  'see partners': '...rm.v',
  'manage partner people': '......v',
  'manage staff': '......v',
  'see letters': '......v',
  'read audit log': '......v',
  'change own account': 'slarmev',
  'work behind the scenes': '.......',
}

test('every deed has a row in this matrix', () => {
  expect(Object.keys(matrix).toSorted()).toEqual([...deeds].toSorted())
})

test.each([...deeds])('exactly the right roles may %s', (deed) => {
  const allowed = people.map((person, at) => (may(person, deed) ? 'slarmev'[at] : '.')).join('')
  expect(allowed).toBe(matrix[deed])
  const refused = people.filter((person) => !may(person, deed))
  for (const person of refused) expect(() => mustBeAllowed(person, deed)).toThrow(NotAllowed)
  for (const person of people.filter((one) => !refused.includes(one))) mustBeAllowed(person, deed)
})

const mayManage = (actor: Actor, organisation: string | null) =>
  may(actor, deedOver(actor, organisation))

test('a partner’s admin looks after the own firm and nobody else’s people', () => {
  for (const person of partners) {
    expect(mayManage(person, firm)).toBe(person.role === 'admin')
    expect(mayManage(person, rival)).toBe(false)
    expect(mayManage(person, null)).toBe(false)
    expect(may(person, deedOfSeeing(person, rival))).toBe(false)
    expect(may(person, deedOfSeeing(person, null))).toBe(false)
  }
})

test('of the staff only the vendor’s admin looks after people', () => {
  for (const person of staff) {
    for (const organisation of [firm, null]) {
      expect(mayManage(person, organisation)).toBe(person.role === 'vendor-admin')
    }
  }
})

test('no role is handed across: partners get partner roles, staff get staff roles', () => {
  const setUp = system('set-up')
  for (const role of partnerRoles) {
    expect(mayInvite(setUp, { organisation: firm, role })).toBe(true)
    expect(mayInvite(setUp, { organisation: null, role })).toBe(false)
  }
  for (const role of staffRoles) {
    expect(mayInvite(setUp, { organisation: firm, role })).toBe(false)
    expect(mayInvite(setUp, { organisation: null, role })).toBe(true)
  }
  expect(mayInvite(setUp, { organisation: null, role: 'constructor' })).toBe(false)
})
