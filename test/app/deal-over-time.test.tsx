import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'

import { askedDay, momentHref } from '#app/_deals/time/asked-day'
import { en } from '#app/_messages/en'
import type { CoursePoint } from '#core/deals/course'

import { CourseChart } from '../../app/_deals/time/course-chart'

const days = { opened: '2025-01-06', today: '2025-06-02' }
const asked = (fields: Record<string, string>) => askedDay((name) => fields[name] ?? '', days)

describe('the day an address asks for', () => {
  test('is today with what is known now when it names none', () => {
    expect(asked({})).toMatchObject({ day: '2025-06-02', knowing: 'now', problem: null })
  })

  test('is read with what was known then, or with what is known now', () => {
    expect(asked({ on: '2025-03-31', known: 'then' })).toMatchObject({
      day: '2025-03-31',
      knowing: 'then',
      problem: null,
    })
    expect(asked({ on: '2025-03-31', known: 'tomorrow' }).knowing).toBe('now')
  })

  test.each([
    ['garbage', '31.3.', 'garbled', '2025-06-02'],
    ['a day no calendar has', '2025-02-30', 'garbled', '2025-06-02'],
    ['a day to come', '2025-06-03', 'future', '2025-06-02'],
    ['a day before the deal', '2025-01-05', 'before', '2025-01-06'],
  ])('is told apart from %s, and keeps what was typed', (_, on, problem, day) => {
    expect(asked({ on })).toMatchObject({ problem, day, typed: on })
  })

  test('has an address that leads back to it', () => {
    const address = new URL(momentHref('/deals/d/history', '2025-03-31', 'then'), 'http://x')
    expect(asked(Object.fromEntries(address.searchParams))).toMatchObject({
      day: '2025-03-31',
      knowing: 'then',
    })
  })
})

const point = (day: string, settled: number, paused = false): CoursePoint => ({
  day,
  settled,
  paused,
  stage: 'EXPLORE',
  stages: 3,
  light: 'IN_STEP',
  partner: { label: 'Quote', at: { lo: 3, hi: 3 } },
  vendor: null,
})

const drawn = (points: CoursePoint[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      <CourseChart
        day="2025-03-31"
        from="2025-01-06"
        partner="Brightwater"
        places={['Unverified', 'Recognise', 'Explore', 'Define', 'Complete']}
        points={points}
        to="2025-06-02"
        vendor="Lumenfeld"
      />
    </NextIntlClientProvider>,
  )

describe('the drawing of the lanes over time', () => {
  test('says in words where the customer went back and where it paused', () => {
    const [before, back, paused] = ['2025-01-06', '2025-02-03', '2025-04-07']
    const straight = drawn([point(before, 1), point(back, 2)])
    expect(straight).not.toContain('went back')
    expect(straight).not.toContain('paused')
    const looped = drawn([point(before, 2), point(back, 1), point(paused, 1, true)])
    expect(looped.match(/went back/g)).toHaveLength(1)
    expect(looped.match(/>paused</g)).toHaveLength(1)
  })

  test('has no line for a seller who has named no stage, and no number that is none', () => {
    const markup = drawn([point('2025-01-06', 0)])
    expect(markup).toContain('class="lv" d=""')
    expect(markup).toMatch(/class="lp" d="M/)
    expect(markup).not.toContain('NaN')
  })
})
