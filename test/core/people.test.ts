import { expect, test } from 'vitest'

import { deviceOf } from '#core/people/device'
import { Email } from '#core/people/email'
import { localPath, pathAfterSignIn } from '#core/people/local-path'
import { passwordProblem } from '#core/people/password'
import { PersonName } from '#core/people/person-name'
import { delayAfter } from '#core/people/throttle'
import { isTimeZone, timeZones } from '#core/people/time-zone'

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/ /evil.example',
  '/\t/evil.example',
  '/a/..//evil.example',
  '/..//evil.example',
  ' /deals',
  'deals',
  '',
  '/\u0000',
  ['/deals'],
  null,
  `/${'a'.repeat(3000)}`,
])('%j leads nowhere but home', (asked) => {
  expect(localPath(asked)).toBe('/')
})

test.each(['/deals', '/playbooks/ask-why?from=deal&x=%2F#top', '/desk/review?status=submitted'])(
  '%s is kept as the page to go to',
  (asked) => {
    expect(localPath(asked)).toBe(asked)
    expect(pathAfterSignIn(asked, 'partner')).toBe(asked)
  },
)

test('nobody is led back to a door, and staff start at their desk', () => {
  expect(pathAfterSignIn('/sign-out', 'partner')).toBe('/')
  expect(pathAfterSignIn('/sign-in?next=/deals', 'staff')).toBe('/desk')
  expect(pathAfterSignIn(undefined, 'staff')).toBe('/desk')
  expect(pathAfterSignIn('/signs', 'staff')).toBe('/signs')
})

const about = ['amina.okafor@brightwater.example', 'Amina Okafor', 'Brightwater', 'Lumenfeld']

test.each([
  ['fourteen chars', 'too-short'],
  ['x'.repeat(257), 'too-long'],
  ['AMINA walks the dog at noon', 'about-you'],
  ['0kay, brightwater it is', 'about-you'],
  ['lumenfeld-portal-2026', 'about-you'],
  ['passwordpassword', 'too-common'],
  ['P@$$word123456789', 'too-common'],
  ['123456789012345', 'too-common'],
  ['qwertyuiopasdfghjkl', 'too-common'],
  ['aaaaaaaaaaaaaaaaaaaa', 'too-common'],
  ['abcabcabcabcabcabc', 'too-common'],
  ['welcomeadmin2026!', 'too-common'],
] as const)('%s is refused as a password: %s', (password, problem) => {
  expect(passwordProblem(password, about)).toBe(problem)
})

test.each([
  'the kettle hums at six',
  'xK9#mPq2vL7$wRz',
  'vier Möwen über Kiel',
  '犬が三匹と猫が一匹いる庭の木の下',
])('%s is accepted as a password', (password) => {
  expect(passwordProblem(password, about)).toBeNull()
})

test('length counts signs, not halves of signs', () => {
  expect(passwordProblem('🦊🐙🌵🪁🧭🪗🛶🗿🎐🧿🪬🫖🪴🧶', [])).toBe('too-short')
  expect(passwordProblem('🦊🐙🌵🪁🧭🪗🛶🗿🎐🧿🪬🫖🪴🧶🪡', [])).toBeNull()
})

test.each([
  '"e@evil.example"@victim.example',
  'a@b',
  'a@@b.example',
  'a@b.example,c@d.example',
  'a b@c.example',
  'a@b.example\nc@d.example',
  'a@b.example\u0000',
  `${'a'.repeat(65)}@b.example`,
  `a@${'b'.repeat(250)}.example`,
])('%j is no address we write to', (typed) => {
  expect(Email.safeParse(typed).success).toBe(false)
})

test('a look-alike @ is read as what it looks like before it is checked', () => {
  expect(Email.safeParse('a@evil.example＠victim.example').success).toBe(false)
  expect(Email.parse(' Amina.Okafor@Brightwater.EXAMPLE ')).toBe('amina.okafor@brightwater.example')
})

test('a name is kept as it is written, on one line', () => {
  for (const name of ['O’Brien-Łukasiewicz', '李小龍', '=cmd|x', '<b>Ann</b>']) {
    expect(PersonName.parse(name)).toBe(name)
  }
  for (const name of ['', '   ', 'a\nb', 'a\u0000b', '\ud800', 'x'.repeat(121)]) {
    expect(PersonName.safeParse(name).success).toBe(false)
  }
})

test('five failures cost nothing, then the wait doubles up to a quarter of an hour and never locks', () => {
  const waits = Array.from({ length: 20 }, (_, at) => delayAfter(at + 1))
  expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0])
  expect(waits.slice(4, 8)).toEqual([2, 4, 8, 16])
  expect(Math.max(...waits)).toBe(900)
  expect(delayAfter(1_000_000)).toBe(900)
})

const named = (agent: string) => Object.values(deviceOf(agent)).join(' on ')

test('a device is named by what its owner calls it', () => {
  const mac =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
  expect(named(`${mac} Version/18.1 Safari/605.1.15`)).toBe('Safari on macOS')
  expect(
    named('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'),
  ).toBe('Firefox on Windows')
  expect(
    named('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0'),
  ).toBe('Edge on Windows')
  expect(
    named(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1',
    ),
  ).toBe('Safari on iPhone')
  expect(deviceOf('curl/8')).toEqual({ browser: null, system: null })
})

test('UTC and the zones of the world can be chosen, and nothing else', () => {
  expect(timeZones).toContain('UTC')
  expect(isTimeZone('Europe/London')).toBe(true)
  expect(isTimeZone('Europe/Atlantis')).toBe(false)
})
