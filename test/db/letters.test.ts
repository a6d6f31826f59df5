import { eq } from 'drizzle-orm'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { mailOf } from '#app/_mail/letter'
import { system } from '#core/access/actor'
import { tx } from '#db/client'
import { deliver, type Written } from '#db/letters/deliver'
import { letterById } from '#db/letters/letter-by-id'
import { resend } from '#db/letters/resend'
import { writeLetter } from '#db/letters/write'
import { invite } from '#db/people/invite'
import { letters } from '#db/schema/ledger'
import { invitations } from '#db/schema/people'
import { ownDatabase } from '#test/support/own-database'
import { aFirm, aReviewer, aVendorAdmin } from '#test/support/people'
import { postOffice, type PostOffice } from '#test/support/smtp'

ownDatabase()
let office: PostOffice
beforeAll(async () => void (office = await postOffice()))
afterAll(() => office.close())

const test0 = system('test')

async function carry(written: Written): Promise<void> {
  const mail = mailOf(
    written.letter,
    { name: written.toName, timeZone: written.timeZone },
    'https://portal.example',
  )
  const to = { name: written.toName, address: written.toAddress }
  await createTransport(office.url).sendMail({
    from: 'portal@lumenfeld.example',
    to,
    messageId: `<${written.id}@portal>`,
    ...mail,
  })
}

async function write(name: string, email: string): Promise<string> {
  return tx(test0, async (t) => {
    await writeLetter(
      t,
      { name, email, partnerId: null },
      { kind: 'password-reset', facts: { token: 'secret-token' } },
      new Date(),
    )
    const [row] = await t
      .select({ id: letters.id })
      .from(letters)
      .where(eq(letters.toAddress, email))
    if (!row) throw new Error('the letter was not written')
    return row.id
  })
}

const rowOf = (id: string) =>
  tx(test0, async (t) => (await t.select().from(letters).where(eq(letters.id, id)))[0])

test('a letter arrives once, and its one-time link does not stay with us', async () => {
  const id = await write('Amina Okafor', 'amina@once.example')
  await deliver(id, carry)
  await deliver(id, carry)
  const got = office.received.filter((mail) => mail.to.includes('amina@once.example'))
  expect(got).toHaveLength(1)
  expect(got[0]?.text).toContain('https://portal.example/password/reset/secret-token')
  expect(got[0]?.messageId).toContain(id)
  expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 1, facts: { token: '' } })
})

test('a refused letter is visible with what the mail server said, and goes out later', async () => {
  const id = await write('Ruth', 'ruth@refused.example')
  office.refusing.message = 'mailbox is being moved'
  await expect(deliver(id, carry)).rejects.toThrow('mailbox is being moved')
  expect(await rowOf(id)).toMatchObject({ status: 'failed', attempts: 1 })
  expect((await rowOf(id))?.lastError).toContain('mailbox is being moved')
  office.refusing.message = null
  await deliver(id, carry)
  expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 2, lastError: null })
})

test('without a mail server the letter is kept with its link, for the desk', async () => {
  const id = await write('Pavel', 'pavel@kept.example')
  await deliver(id, null)
  expect(await rowOf(id)).toMatchObject({ status: 'kept', facts: { token: 'secret-token' } })
})

test('a kept letter shows its link while it opens something, and no longer', async () => {
  const admin = await aVendorAdmin()
  const guest = 'guest@kept.example'
  const { id: organisation } = await aFirm('Keptwater')
  await invite(admin, { organisation, email: guest, role: 'seller' })
  const [row] = await tx(test0, (t) => t.select().from(letters).where(eq(letters.toAddress, guest)))
  if (!row) throw new Error('the invitation was not written')
  const linkOf = async (now?: Date) => {
    const letter = await letterById(admin, row.id, now)
    return { link: letter?.link, token: letter?.facts['token'] }
  }
  const hidden = { link: 'hidden', token: '' }
  expect(await linkOf()).toEqual(hidden)
  await deliver(row.id, null)
  expect(await linkOf()).toEqual({ link: 'open', token: row.facts['token'] })
  expect(await linkOf(new Date(Date.now() + 73 * 3_600_000))).toEqual(hidden)
  await tx(test0, (t) =>
    t.update(invitations).set({ acceptedAt: new Date() }).where(eq(invitations.email, guest)),
  )
  expect(await linkOf()).toEqual(hidden)
})

test('a name with quotes and line breaks adds no receiver and no header', async () => {
  const id = await write(
    '"x" <evil@other.example>\r\nBcc: all@other.example',
    'plain@victim.example',
  )
  await deliver(id, carry)
  const got = office.received.find((mail) => mail.messageId.includes(id))
  expect(got?.raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im)
  expect(got?.to).toContain('plain@victim.example')
})

test('only who may see letters sends one again, and never one without its link', async () => {
  const admin = await aVendorAdmin()
  const kept = await write('Again', 'again@kept.example')
  await deliver(kept, null)
  expect(await resend(admin, kept)).toEqual({ ok: true, value: null })
  expect((await rowOf(kept))?.status).toBe('queued')
  await deliver(kept, carry)
  expect(await resend(admin, kept)).toMatchObject({ ok: false, refusal: 'used-up' })
  const reviewer = await aReviewer()
  await expect(resend(reviewer, kept)).rejects.toThrow('may not see letters')
})
