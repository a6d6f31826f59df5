import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { lights } from '#core/alignment/light'
import { stances } from '#core/buying-process/buyers'
import { grades } from '#core/buying-process/grades'
import { statuses } from '#core/buying-process/status'
import { dayText } from '#ui/day'
import { gradeIcon, lightIcon, markIcon, stanceIcon } from '#ui/icon'
import { Moment } from '#ui/moment'
import { moneyText } from '#ui/money'
import { RadioGroup } from '#ui/radio-group'
import { SelectField } from '#ui/select-field'
import { TextField } from '#ui/text-field'
import { Timeline } from '#ui/timeline'

import { shown } from './ui-shown'

const sprite = readFileSync('public/icons.svg', 'utf8')

test.each([
  ...statuses.flatMap((status) => [markIcon(status), markIcon(status, true)]),
  ...grades.map((grade) => gradeIcon[grade]),
  ...lights.map((light) => lightIcon[light]),
  ...stances.map((stance) => stanceIcon[stance]),
])('the sprite holds the sign %s', (name) => {
  expect(sprite).toContain(`<symbol id="${name}"`)
})

test.each([
  [20_000_000, 'EUR', 'EUR\u00a0200,000'],
  [8_400_050, 'EUR', 'EUR\u00a084,000.50'],
  [12_000, 'JPY', 'JPY\u00a012,000'],
  [1_234_567, 'KWD', 'KWD\u00a01,234.567'],
  [0, 'USD', 'USD\u00a00'],
])('%d of the smallest unit of %s reads %s', (minor, currency, text) => {
  expect(moneyText({ minor, currency, locale: 'en' })).toBe(text)
})

test('a calendar day never shifts with a time zone and puts the day first', () => {
  expect(dayText('2025-07-15', 'en')).toBe('15 July 2025')
  expect(dayText('2025-01-01', 'en', 'short')).toBe('1 Jan')
  expect(dayText('2025-03-31', 'en', 'weekday')).toBe('Monday 31 March')
})

test('an instant is shown on the reader’s clock, with its zone in the title', () => {
  const html = shown(<Moment iso="2025-03-31T22:30:00Z" zone="Europe/Berlin" />)
  expect(html).toContain('>1 April 2025, 00:30<')
  expect(html).toContain('title="Tuesday, 1 April 2025 at 00:30')
  expect(html).toContain('CEST')
})

test('an error is tied to its control, and so is the hint', () => {
  const html = shown(
    <TextField name="domain" label="Domain" hint="Theirs" error="Enter a domain" />,
  )
  expect(html).toContain('for="domain"')
  expect(html).toContain('aria-describedby="domain-hint domain-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toMatch(/id="domain-error"[^>]*>.*Enter a domain/)
})

test('a control without an error is not called invalid', () => {
  expect(shown(<TextField name="domain" label="Domain" />)).not.toContain('aria-')
})

test('the link of an error lands on the first choice of a group', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  const html = shown(<RadioGroup name="claim" legend="Stage" options={options} defaultValue="b" />)
  expect(html).toMatch(/id="claim"[^>]*value="a"|value="a"[^>]*id="claim"/)
  expect(html.match(/checked=""/g)).toHaveLength(1)
})

test('a choice that was made comes back', () => {
  const html = shown(
    <SelectField
      name="who"
      label="Who"
      empty="Nobody"
      options={[{ value: '7', label: 'Ines' }]}
      defaultValue="7"
    />,
  )
  expect(html).toContain('<option value="7" selected="">')
})

test('a seller’s step says that it did not move the customer; the customer’s does not', () => {
  const day = '2025-03-31'
  const step = shown(<Timeline items={[{ key: '1', day, side: 'vendor', title: 'Moved' }]} />)
  const word = shown(<Timeline items={[{ key: '1', day, side: 'customer', title: 'Wrote' }]} />)
  expect(step).toContain('It did not move the customer.')
  expect(word).not.toContain('It did not move the customer.')
})
