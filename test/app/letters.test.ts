import { expect, test } from 'vitest'

import { mailOf } from '#app/_mail/letter'

const reader = { name: 'Amina Okafor', timeZone: 'Europe/London' }
const home = 'https://portal.lumenfeld.example'

test('a letter leads to the portal that APP_URL names, whatever a request said', () => {
  const mail = mailOf({ kind: 'password-reset', facts: { token: 'abc' } }, reader, home)
  expect(mail.text).toContain(`${home}/password/reset/abc`)
  expect(mail.html).toContain(`href="${home}/password/reset/abc"`)
})

test('a name cannot become markup in a mail', () => {
  const invitedBy = '"><script>alert(1)</script>'
  const facts = { token: 't', organisation: '<b>Firm</b>', invitedBy, role: 'seller' }
  const { html } = mailOf({ kind: 'invitation', facts }, reader, home)
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script&gt;')
})

test('times stand in the zone of the reader, and say which', () => {
  const times = { receivedAt: '2026-05-06T13:02:00.000Z', dueAt: '2026-05-08T13:02:00.000Z' }
  const facts = { reference: 'BW-7', dealId: 'd', ...times }
  const { text } = mailOf({ kind: 'registration-received', facts }, reader, home)
  expect(text).toContain('6 May 2026 at 14:02:00 BST')
})

test('no subject has a line break', () => {
  const facts = { reference: 'BW-7\nBcc: x@y.example', dealId: 'd', note: 'Who said so?' }
  const { subject } = mailOf({ kind: 'registration-asked', facts }, reader, home)
  expect(subject).toBe('We need something from you: BW-7 Bcc: x@y.example')
})
