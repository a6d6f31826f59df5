import { describe, expect, test } from 'vitest'

import type { DealEvent, DealFact } from '#core/buying-process/events'
import { fold } from '#core/buying-process/fold'
import { templates } from '#core/buying-process/templates'
import { isOurOwn, masked } from '#core/customer/link'
import { customerPage } from '#core/customer/page'

const { path, requirements } = templates.T1_NEW_SOLUTION
const moment = { asOf: '2026-05-20', knownAt: '2026-05-20T12:00:00.000Z' }
let seq = 0
const on = (occurredAt: string, fact: DealFact, by: string | null = 'seller'): DealEvent => {
  seq += 1
  return { ...fact, id: `e${seq}`, seq, occurredAt, recordedAt: `${occurredAt}T10:00:00.000Z`, by }
}
const opened = () => [
  on('2026-05-01', { type: 'DealOpened', data: {} }),
  on('2026-05-01', {
    type: 'ProcessChosen',
    data: { template: 'T1_NEW_SOLUTION', version: 1, path: [...path], reqs: [...requirements] },
  }),
  on('2026-05-01', { type: 'BuyerAdded', data: { buyer: 'b1', personId: crypto.randomUUID() } }),
  on('2026-05-01', { type: 'BuyerAdded', data: { buyer: 'b2', personId: crypto.randomUUID() } }),
]
const says = (buyer: string, req: string, grade: 'GUESS' | 'SAID' = 'SAID') =>
  on('2026-05-10', { type: 'RequirementAsserted', data: { req, grade, buyer } })
const pageOf = (log: DealEvent[], buyer = 'b1') =>
  customerPage(fold(log, moment), log, moment, buyer)
const itemOf = (log: DealEvent[], key: string, buyer = 'b1') =>
  pageOf(log, buyer)
    .stages.flatMap(({ items }) => items)
    .find((item) => item.key === key)

describe('what one buyer sees', () => {
  test('is the path with what is settled, and never who else said so', () => {
    const log = [...opened(), says('b2', 'R1')]
    expect(itemOf(log, 'R1')).toEqual({ key: 'R1', state: 'settled', answered: null, told: null })
    expect(itemOf(log, 'R1', 'b2')).toMatchObject({ told: '2026-05-10' })
    expect(JSON.stringify(pageOf(log))).not.toMatch(/b2|SAID|grade|buyer/)
  })

  test('a seller’s guess shows nothing as settled', () => {
    expect(itemOf([...opened(), says('b1', 'R1', 'GUESS')], 'R1')).toMatchObject({
      state: 'open',
      told: null,
    })
  })

  test('stands where its evidence stands: behind, here, ahead', () => {
    const log = [...opened(), ...['R1', 'R2', 'R3'].map((req) => says('b1', req))]
    expect(pageOf(log).stages.map(({ standing }) => standing)).toEqual([
      'behind',
      'here',
      ...Array.from({ length: 5 }, () => 'ahead'),
    ])
    expect(pageOf(log)).toMatchObject({ settled: 3, total: 20 })
    expect(pageOf(opened()).stages[0]).toMatchObject({ standing: 'here' })
  })

  test('its own last answers come back to it, and nobody else’s', () => {
    const answered = (buyer: string) =>
      on(
        '2026-05-19',
        {
          type: 'CustomerAnswered',
          data: { buyer, req: 'R1', answer: 'NOT_YET', replyId: crypto.randomUUID() },
        },
        null,
      )
    const chosen = on(
      '2026-05-19',
      {
        type: 'PartnerChosen',
        data: { buyer: 'b2', choice: 'OTHER', replyId: crypto.randomUUID() },
      },
      null,
    )
    const log = [...opened(), answered('b2'), chosen]
    expect(itemOf(log, 'R1')).toMatchObject({ answered: null })
    expect(pageOf(log)).toMatchObject({ choice: null, confirmed: null })
    expect(itemOf(log, 'R1', 'b2')).toMatchObject({
      answered: { answer: 'NOT_YET', day: '2026-05-19' },
    })
    expect(pageOf(log, 'b2')).toMatchObject({ choice: { choice: 'OTHER' } })
  })
})

describe('the mailbox of a link', () => {
  test('is not one of the sellers’ own, while a shared host says nothing', () => {
    const own = ['amina@brightwater.example', 'rhys@gmail.com']
    expect(isOurOwn('Somebody@BRIGHTWATER.example', own)).toBe(true)
    expect(isOurOwn('rhys@gmail.com', own)).toBe(true)
    expect(isOurOwn('ines@gmail.com', own)).toBe(false)
    expect(isOurOwn('ines@kestrel.example', own)).toBe(false)
  })

  test('is shown so far that its owner knows it again', () => {
    expect(masked('ines.moreau@kestrel.example')).toBe('i…@kestrel.example')
    expect(masked('nobody')).toBe('')
  })
})
