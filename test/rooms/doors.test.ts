import { globSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

const open = [
  'app/(door)/', // the front door: sign-in, invitation, reset, and two pages for everybody
]
const isOpen = (file: string) => open.some((folder) => file.startsWith(folder))
const read = (file: string) => readFileSync(file, 'utf8')
const pages = globSync('app/**/page.tsx').filter((file) => !isOpen(file))
const actionFiles = globSync('app/**/*actions.ts')
const clients = globSync('app/**/*.{ts,tsx}').filter((file) => /^'use client'/m.test(read(file)))
const verbs = globSync('db/*/*.ts').filter(
  (file) => !/^db\/(schema|seeds|embedded|migrations|jobs)\//.test(file),
)

/** The first statement of a function, given its text from its name on, as the formatter lays it out. */
function firstStatement(text: string): string {
  const lines = text.split('\n')
  const opening = lines.findIndex(
    (line, at) => /[^:(] \{$/.test(line) && (at === 0 || /^[)>}]/.test(line)),
  )
  return (
    lines
      .slice(opening + 1)
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  )
}

describe('every door asks who is there', () => {
  test.each(pages)('%s guards before it shows anything', (file) => {
    const page = read(file).split(/^export default async function /m)[1] ?? ''
    expect(firstStatement(page)).toMatch(/await require(Actor|Deed|Staff|Partner|Customer|Link)\(/)
  })

  test('there are pages to guard', () => expect(pages.length).toBeGreaterThan(15))

  test.each(globSync('app/desk/**/page.tsx'))('%s asks for staff', (file) => {
    expect(read(file)).toMatch(/await requireStaff\(/)
  })

  test.each(actionFiles)(
    'every action of %s checks where the form came from, then who sent it',
    (file) => {
      const actions = read(file)
        .split(/^export async function /m)
        .slice(1)
      expect(actions.length).toBeGreaterThan(0)
      for (const action of actions) {
        expect(action).toMatch(/await mustComeFromHere\(\)/)
        const asks = /await require(Actor|Deed|Staff|Partner|Customer|Link)\(/.test(action)
        expect(asks || isOpen(file)).toBe(true)
      }
    },
  )

  test.each(globSync('app/**/route.ts').filter((file) => !file.includes('api/auth')))(
    '%s asks who is there',
    (file) => {
      expect(read(file)).toMatch(
        /await (whoIsAsking|require(Actor|Deed|Staff|Partner|Customer|Link))\(/,
      )
    },
  )
})

describe('the browser gets facts', () => {
  test.each(clients.filter((file) => !file.endsWith('error.tsx')))(
    '%s says in its name that it is for the browser',
    (file) => {
      expect(file).toMatch(/\.client\.tsx?$/)
    },
  )
})

describe('every verb and question', () => {
  const acting = verbs.filter((file) => /export async function \w+\(\s*actor: /.test(read(file)))

  test.each(acting)('%s checks permission first', (file) => {
    const functions = read(file)
      .split(/^export async function /m)
      .slice(1)
    for (const one of functions.filter((text) => /^\w+\(\s*actor: /.test(text))) {
      expect(firstStatement(one)).toMatch(/mustBeAllowed\(actor, /)
    }
  })

  test('there are verbs to check', () => expect(acting.length).toBeGreaterThan(15))
})
