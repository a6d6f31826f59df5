import { expect, test } from 'vitest'

import { en } from '#app/_messages/en'
import { gateItems } from '#core/registration/gate'
import { rejectReasons, reviewStatuses, withdrawReasons } from '#core/registration/status'

const { values, reasons } = en.audit

test.each(['draft', ...reviewStatuses])('the audit log has words for the status %s', (status) => {
  expect(Object.keys(values)).toContain(status)
})

test.each(Object.keys(en.people.roles))('the audit log has words for the role %s', (role) => {
  expect(Object.keys(values)).toContain(role)
})

test.each(rejectReasons)('the audit log says why a registration was not approved: %s', (reason) => {
  expect(Object.keys(reasons)).toContain(`reject_${reason}`)
})

test.each(withdrawReasons)('the audit log says why a registration was withdrawn: %s', (reason) => {
  expect(Object.keys(reasons)).toContain(`withdraw_${reason}`)
})

test.each(gateItems)('the audit log says what was missing at an approval: %s', (item) => {
  expect(Object.keys(en.process.gate)).toContain(item)
})
