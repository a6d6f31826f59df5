import { type AddressObject, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Received = {
  subject: string
  text: string
  html: string
  to: string
  messageId: string
  raw: string
}

export type PostOffice = {
  url: string
  received: Received[]
  /** While set, every mail is refused with this. */
  refusing: { message: string | null }
  close: () => Promise<void>
}

const addressOf = (to: AddressObject | AddressObject[] | undefined): string =>
  [to]
    .flat()
    .map((one) => one?.text ?? '')
    .join(', ')

/** A real mail server on this machine, which keeps what it gets. */
export async function postOffice(): Promise<PostOffice> {
  const received: Received[] = []
  const refusing: { message: string | null } = { message: null }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusing.message) return done(new Error(refusing.message))
        const raw = Buffer.concat(chunks)
        void keep(raw, received, done)
      })
    },
  })
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const address = server.server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refusing,
    close: () => new Promise((down) => server.close(down)),
  }
}

async function keep(raw: Buffer, received: Received[], done: () => void): Promise<void> {
  const mail = await simpleParser(raw)
  received.push({
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    to: addressOf(mail.to),
    messageId: mail.messageId ?? '',
    raw: raw.toString('utf8'),
  })
  done()
}
