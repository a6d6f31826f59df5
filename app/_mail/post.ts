import { createTransport, type Transporter } from 'nodemailer'

import { environment } from '#app/_env'

import type { Mail } from './letter'

export type Envelope = { id: string; toName: string; toAddress: string }

let transporter: Transporter | undefined

/** True when there is a mail server to send by; without one letters are kept for the desk. */
export const canSend = (): boolean => environment().SMTP_URL !== undefined

/** Hands one mail to the mail server, or throws what the server said. The message id is the letter's, so a repeat shows. */
export async function post(mail: Mail, to: Envelope): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = environment()
  if (!SMTP_URL) throw new Error('no mail server is set')
  transporter ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  })
  const from = MAIL_FROM ?? 'Partner portal <portal@localhost>'
  await transporter.sendMail({
    from,
    // Given apart, so that no name can smuggle in a second address or a header.
    to: { name: to.toName, address: to.toAddress },
    messageId: `<${to.id}@portal>`,
    ...mail,
  })
}
