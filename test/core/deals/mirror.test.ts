import { expect, test } from 'vitest'

import { businessDaysBetween, mirrorOf } from '#core/deals/mirror'
import { reminderDue } from '#core/deals/reminders'

const at = (text: string) => new Date(`${text}Z`)

const decided = (from: string, to: string, due: string) => ({
  receivedAt: at(from),
  decidedAt: at(to),
  decisionDueAt: at(due),
})

test('a weekend is not held against the vendor', () => {
  // Friday noon to Monday noon.
  expect(businessDaysBetween(at('2026-05-15T12:00'), at('2026-05-18T12:00'))).toBe(1)
  expect(businessDaysBetween(at('2026-05-16T01:00'), at('2026-05-17T23:00'))).toBe(0)
  expect(businessDaysBetween(at('2026-05-18T12:00'), at('2026-05-18T09:00'))).toBe(0)
})

test('the mirror shows the mean, the middle and what was in time', () => {
  const mirror = mirrorOf([
    decided('2026-05-18T09:00', '2026-05-19T09:00', '2026-05-20T09:00'),
    decided('2026-05-18T09:00', '2026-05-20T09:00', '2026-05-20T09:00'),
    decided('2026-05-18T09:00', '2026-05-22T21:00', '2026-05-20T09:00'),
  ])
  expect(mirror).toEqual({ decided: 3, inTime: 2, meanDays: 2.5, medianDays: 2 })
  expect(mirrorOf([])).toEqual({ decided: 0, inTime: 0, meanDays: null, medianDays: null })
})

test('the end of a protection is announced 30, 14 and 3 days ahead, and not once it is over', () => {
  const now = at('2026-05-20T10:00')
  const due = (day: string) => reminderDue(at(day), now)
  expect(due('2026-06-19T10:01')).toBeNull()
  expect(due('2026-06-19T10:00')).toBe(30)
  expect(due('2026-06-03T10:00')).toBe(14)
  expect(due('2026-05-23T10:00')).toBe(3)
  expect(due('2026-05-20T10:00')).toBeNull()
})
