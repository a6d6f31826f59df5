import { beforeAll, expect, test } from 'vitest'

import { changePassword } from '#db/people/change-password'
import { signIn } from '#db/people/sign-in'
import { come, home, oldPassword as password, withPassword } from '#test/db/people-at-the-door'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aSeller, type Firm } from '#test/support/people'

ownDatabase()
let firm: Firm

beforeAll(async () => {
  firm = await aFirm('Brightwater')
})

const refusals = (answers: readonly { ok: boolean; refusal?: string }[], refusal: string) =>
  answers.filter((answer) => !answer.ok && answer.refusal === refusal).length

test('sixty guesses at once from one address are five guesses', async () => {
  const email = await withPassword((await aSeller(firm)).userId)
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, at) => signIn({ email, password: `guess ${at}` }, home)),
  )
  expect(refusals(answers, 'wrong')).toBe(5)
  expect(refusals(answers, 'wait')).toBe(55)
}, 60_000)

test('two hundred guesses at once from two hundred addresses are thirty guesses', async () => {
  const email = await withPassword((await aSeller(firm)).userId)
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      signIn({ email, password: `guess ${at}` }, { agent: 'x', address: `198.51.100.${at}` }),
    ),
  )
  expect(refusals(answers, 'wrong')).toBe(30)
}, 60_000)

test('whoever knows the password is slowed by no number of own sign-ins', async () => {
  const email = await withPassword((await aSeller(firm)).userId)
  for (let at = 0; at < 40; at++) {
    const visitor = { agent: 'x', address: `203.0.113.${at}` }
    expect((await signIn({ email, password }, visitor)).ok).toBe(true)
  }
}, 60_000)

test('an open session guesses the old password no faster either', async () => {
  const seller = await aSeller(firm)
  const sessionId = await come(await withPassword(seller.userId))
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      changePassword(seller, { old: `guess ${at}`, password: 'a new kettle sings', sessionId }),
    ),
  )
  expect(refusals(answers, 'wrong')).toBe(5)
}, 60_000)
