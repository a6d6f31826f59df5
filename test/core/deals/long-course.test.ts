import { expect, test } from 'vitest'

import { templates } from '#core/buying-process/templates'
import { courseOf, recordedDays } from '#core/deals/course'
import { addDays } from '#core/shared/day'
import { logBook } from '#test/core/buying-process/log-book'

const { path, requirements } = templates.T1_NEW_SOLUTION
const plain = { fit: null, category: null }
const latest = '2026-01-01T00:00:00.000Z'

test('a log with too many turning points is read at its latest, and says how many were left out', () => {
  const { events, write } = logBook()
  write('2025-01-01', { type: 'DealOpened', data: {} })
  const data = { template: 'T1_NEW_SOLUTION', version: 1, path: [...path], reqs: [...requirements] }
  write('2025-01-01', { type: 'ProcessChosen', data })
  for (let day = 1; day <= 300; day++) {
    write(addDays('2025-01-01', day), {
      type: 'PartnerStageMoved',
      data: { ...plain, stage: `S${String(day)}`, label: 'Stage' },
    })
  }
  write('2025-12-30', { type: 'PartnerStageMoved', data: { ...plain, stage: 'S', label: 'Last' } })
  const recorded = recordedDays(events, 'UTC')
  const { points, left } = courseOf(events, {
    knowing: 'now',
    latest,
    recorded,
    until: '2025-12-31',
  })
  expect(left).toBe(302 - Math.floor(24_000 / events.length))
  expect(points.at(-1)).toMatchObject({ day: '2025-12-30', partner: { label: 'Last', at: null } })
})
