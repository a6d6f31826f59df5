import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { fingerprint } from '#app/_start/build'

function checkout(page = 'one'): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-sources-'))
  onTestFinished(() => fs.rmSync(root, { recursive: true }))
  for (const room of ['app/desk', 'content', 'core', 'db', 'public']) {
    fs.mkdirSync(path.join(root, room), { recursive: true })
  }
  fs.writeFileSync(path.join(root, 'app/desk/page.tsx'), page)
  fs.writeFileSync(path.join(root, 'package.json'), '{}')
  return root
}

test('the same sources elsewhere and later are the same build', () => {
  expect(fingerprint(checkout())).toBe(fingerprint(checkout()))
})

test.each(['app/desk/page.tsx', 'content/new.mdx', 'package.json', 'next.config.ts'])(
  'a change of %s asks for a new build',
  (file) => {
    const root = checkout()
    const before = fingerprint(root)
    fs.writeFileSync(path.join(root, file), 'another')
    expect(fingerprint(root)).not.toBe(before)
  },
)

test('what moved from one file to the next is a change too', () => {
  const root = checkout()
  fs.writeFileSync(path.join(root, 'app/a.ts'), 'xy')
  fs.writeFileSync(path.join(root, 'app/b.ts'), '')
  const before = fingerprint(root)
  fs.writeFileSync(path.join(root, 'app/a.ts'), 'x')
  fs.writeFileSync(path.join(root, 'app/b.ts'), 'y')
  expect(fingerprint(root)).not.toBe(before)
})
