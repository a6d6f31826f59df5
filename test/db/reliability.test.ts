import { randomUUID } from 'node:crypto'

import { beforeAll, expect, test } from 'vitest'

import type { PartnerActor, StaffActor } from '#core/access/actor'
import { answer } from '#db/customer/answer'
import { ownReliability, reliabilityFor } from '#db/reliability/reliability-of'
import { aCustomer, sellerSaid } from '#test/db/customer-case'
import { aDeal } from '#test/support/deals'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aLeader, aReviewer } from '#test/support/people'
import { setUpProgramme } from '#test/support/programme'

const urls = ownDatabase()
let leader: PartnerActor
let rival: PartnerActor
let reviewer: StaffActor
beforeAll(async () => {
  await setUpProgramme(urls.ownerUrl)
  leader = await aLeader(await aFirm('Brightwater'))
  rival = await aLeader(await aFirm('Rivalry'))
  reviewer = await aReviewer()
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

test('three of six claims held: the partner reads it first, the vendor after it, a rival never', async () => {
  const dealId = await aDeal(leader)
  for (const req of ['R1', 'R2', 'R3', 'X1', 'X2', 'D1']) await sellerSaid(leader, dealId, req)
  const { actor } = await aCustomer(leader, dealId)
  const typed = {
    'answer.R1': 'DONE',
    'answer.R2': 'DONE',
    'answer.R3': 'DONE',
    'answer.X1': 'NOT_YET',
    'answer.X2': 'NOT_OURS',
    'answer.D1': 'NOT_YET',
    'answer.D2': 'DONE',
  }
  expect(await answer(actor, { reply: randomUUID(), typed })).toMatchObject({ ok: true })

  const { partnerId } = leader
  expect(await reliabilityFor(reviewer, partnerId)).toMatchObject({ tested: 0, value: 0.9 })
  expect(await reliabilityFor(reviewer, partnerId, inDays(8))).toMatchObject({ tested: 6 })

  const own = await ownReliability(leader)
  expect(own).toMatchObject({ tested: 6, confirmed: 3, value: 0.75, assumed: true })
  expect(own.missed.map(({ req }) => req).toSorted()).toEqual(['D1', 'X1', 'X2'])
  expect(own.missed[0]).toMatchObject({ customer: 'Kestrel Foods', dealId })

  expect(await reliabilityFor(reviewer, partnerId)).toMatchObject({ tested: 6, value: 0.75 })
  expect(await ownReliability(rival)).toMatchObject({ tested: 0, value: 0.9, missed: [] })
})
