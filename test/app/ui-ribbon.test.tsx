import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import type { Status } from '#core/buying-process/status'
import { MiniRibbon } from '#ui/mini-ribbon'
import { Ribbon, type RibbonProps } from '#ui/ribbon'

import { shown } from './ui-shown'

const names = ['Recognise', 'Explore', 'Define', 'Select', 'Assure', 'Authorise', 'Realise']

const drawn = (more: Partial<RibbonProps> & { settled: number; status?: Status }) =>
  shown(
    <Ribbon
      title="Three lanes"
      path={names.map((name) => ({
        key: name,
        name,
        sentence: `We ${name}`,
        marks: [{ key: 'a', label: 'Decided', status: more.status ?? 'OPEN', gate: true }],
      }))}
      lanes={[]}
      {...more}
    />,
  )

const lane = (from: number, to: number, gap: number) =>
  [{ side: 'vendor', owner: 'Lumenfeld', stage: 'Prove', from, to, gap }] as const

test('a gap ahead runs from where the customer starts to where the seller starts', () => {
  const html = drawn({ settled: 2, lanes: lane(6, 6, 4) })
  expect(html).toContain('out-of-step gap f2 t6')
  expect(html).toContain('4<span class="w"> steps ahead</span><span class="vh"> of the customer')
  expect(html).toContain('seat v f6 t7')
})

test('a gap behind runs from where the seller ends to where the customer ends', () => {
  const html = drawn({ settled: 5, lanes: lane(2, 3, -2) })
  expect(html).toContain('at-risk gap back f4 t6')
  expect(html).toContain('2<span class="w"> steps behind</span>')
})

test('a seller in step has a bar and no arrow', () => {
  expect(drawn({ settled: 4, lanes: lane(3, 4, 0) })).not.toContain('gap')
})

test('a claim is drawn as a claim and never moves the customer', () => {
  const html = drawn({ settled: 2, claimed: 4 })
  expect(html).toContain('<li class="claimed"><span class="nm">Select</span>')
  expect(html).toContain('Claimed by the partner')
  expect(html).toContain('<li class="now" aria-current="step"><span class="nm">Explore</span>')
})

test('a claim that the evidence bears out is not drawn twice', () => {
  expect(drawn({ settled: 4, claimed: 4 })).not.toContain('Claimed')
})

test('an unverified customer gets a column of its own, so that a gap still has a place', () => {
  const html = drawn({ settled: 0, claimed: 1, lanes: lane(2, 2, 2) })
  expect(html).toContain('ribbon n8')
  expect(html).toContain('<li class="now" aria-current="step"><span class="nm">Unverified</span>')
  expect(html).toContain('<li class="claimed"><span class="nm">Recognise</span>')
  expect(html).toContain('gap f1 t3')
})

test('a customer past the last stage stands in a column after it', () => {
  const html = drawn({ settled: 8, lanes: lane(7, 7, -1) })
  expect(html).toContain('ribbon n8')
  expect(html).toContain('gap back f8 t9')
})

test('a path of twelve stages has a column for each, and one for a customer that is through', () => {
  const path = Array.from({ length: 12 }, (_, at) => ({ key: `s${at}`, name: `S${at}`, marks: [] }))
  const html = drawn({ settled: 13, path, lanes: lane(12, 12, -1) })
  expect(html).toContain('ribbon n13')
  expect(html).toContain('gap back f13 t14')
  const css = readFileSync('app/_styles/ribbon-places.css', 'utf8')
  for (const place of ['.n13 {', '.f13 {', '.t14 {']) expect(css).toContain(place)
})

test('a stage the customer made up says which usual stage it counts as', () => {
  const path = [{ key: 'OWN', name: 'Works council hearing', countsAs: 'Assure', marks: [] }]
  expect(drawn({ settled: 1, path })).toContain('Counts as Assure')
})

test('a bar says in words which stages it covers', () => {
  expect(drawn({ settled: 2, lanes: lane(3, 5, 1) })).toContain(
    ', fits a customer from Define to Assure',
  )
  expect(drawn({ settled: 2, lanes: lane(6, 6, 4) })).toContain(', fits a customer in Authorise')
})

test('every mark carries its words for those who do not see the sign', () => {
  const html = drawn({ settled: 2, status: 'STALE' })
  expect(html).toContain('Decided (decision gate): stale')
  expect(html).toContain('aria-label="Explore: 1 of 1 settled"')
  expect(html).toContain('/icons.svg#m-stale-g')
})

test('no position needs a style attribute', () => {
  expect(drawn({ settled: 3, lanes: lane(5, 6, 2) })).not.toContain('style=')
})

test('the small ribbon says in words what it draws', () => {
  const html = shown(
    <MiniRibbon
      stages={7}
      settled={4}
      stage="Select"
      partner={{ from: 2, to: 3, gap: -1 }}
      vendor={null}
    />,
  )
  expect(html).toContain('Customer: Select, partner 1 behind, vendor has no stage')
})

test('a lane of the small ribbon reaches exactly as far as its gap', () => {
  const html = shown(
    <MiniRibbon stages={7} settled={2} stage="Explore" vendor={{ from: 6, to: 6, gap: 4 }} />,
  )
  // Stage two starts at 26.6 and stage six at 96.9 on a path that is 123 wide and starts at 9.
  expect(html).toContain('class="a hot" d="M26.6 22H96.9"')
  expect(html).toContain('class="pl" d="M26.6 0V26"')
})
