import escapeHtml from 'escape-html'
import { createTranslator } from 'next-intl'

import { en } from '#app/_messages/en'
import type { Letter } from '#core/letters/letter'

export type Mail = { subject: string; text: string; html: string }
type Reader = { name: string; timeZone: string }

const words = createTranslator({ locale: 'en', messages: en, namespace: 'letters.mail' })

const instant = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'long', timeZone }).format(
    new Date(iso),
  )

const date = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(new Date(iso))

/** Where the one button of a letter leads, below the portal's address. A letter stripped of its token leads nowhere. */
function pathOf(letter: Letter): string {
  switch (letter.kind) {
    case 'invitation':
      return `/invitation/${letter.facts.token}`
    case 'password-reset':
      return `/password/reset/${letter.facts.token}`
    case 'password-changed':
      return '/password/forgot'
    case 'registration-received':
      return `/deals/${letter.facts.dealId}/receipt`
    case 'registration-asked':
      return `/deals/${letter.facts.dealId}/answer`
    case 'decisions-overdue':
      return '/desk/review?view=overdue'
    case 'customer-link':
      return `/customer/${letter.facts.token}`
    case 'customer-code':
      return '/privacy'
    case 'customer-answered':
      return `/deals/${letter.facts.dealId}/customer#replies`
    case 'coaching-asked':
      return `/deals/${letter.facts.dealId}#coach`
    case 'registration-approved':
    case 'registration-rejected':
    case 'protection-ending':
      return `/deals/${letter.facts.dealId}`
    case 'comment-added':
      return `${letter.facts.desk ? '/desk' : ''}/deals/${letter.facts.dealId}`
  }
}

function sentencesOf(letter: Letter, zone: string): { subject: string; lines: string[] } {
  switch (letter.kind) {
    case 'invitation': {
      const { invitedBy, organisation, role } = letter.facts
      return {
        subject: words('invitation.subject'),
        lines: [words('invitation.text', { invitedBy, organisation, role })],
      }
    }
    case 'password-reset':
    case 'password-changed':
      return { subject: words(`${letter.kind}.subject`), lines: [words(`${letter.kind}.text`)] }
    case 'registration-received': {
      const { reference } = letter.facts
      const receivedAt = instant(letter.facts.receivedAt, zone)
      const dueAt = instant(letter.facts.dueAt, zone)
      return {
        subject: words('registration-received.subject', { reference }),
        lines: [words('registration-received.text', { reference, receivedAt, dueAt })],
      }
    }
    case 'registration-approved': {
      const { reference, note, coached } = letter.facts
      const protectedUntil = instant(letter.facts.protectedUntil, zone)
      return {
        subject: words('registration-approved.subject', { reference }),
        lines: [
          words('registration-approved.text', { reference, protectedUntil }),
          ...noted(note),
          ...(coached ? [words('coached', { coached })] : []),
        ],
      }
    }
    case 'registration-asked':
    case 'registration-rejected': {
      const { reference, note } = letter.facts
      return {
        subject: words(`${letter.kind}.subject`, { reference }),
        lines: [words(`${letter.kind}.text`, { reference }), ...noted(note)],
      }
    }
    case 'protection-ending': {
      const { reference } = letter.facts
      const protectedUntil = instant(letter.facts.protectedUntil, zone)
      return {
        subject: words('protection-ending.subject', { reference }),
        lines: [words('protection-ending.text', { reference, protectedUntil })],
      }
    }
    case 'decisions-overdue': {
      const overdue = Number(letter.facts.overdue)
      const waiting = Number(letter.facts.waiting)
      const { oldest } = letter.facts
      return {
        subject: words('decisions-overdue.subject', { overdue }),
        lines: [words('decisions-overdue.text', { overdue, waiting, oldest })],
      }
    }
    case 'coaching-asked': {
      const { reference, author, question } = letter.facts
      return {
        subject: words('coaching-asked.subject', { reference }),
        lines: [words('coaching-asked.text', { reference, author }), ...noted(question)],
      }
    }
    case 'comment-added': {
      const { reference, author } = letter.facts
      return {
        subject: words('comment-added.subject', { reference }),
        lines: [words('comment-added.text', { reference, author })],
      }
    }
    case 'customer-link': {
      const { sender, partner, vendor, customer, subject } = letter.facts
      const until = date(letter.facts.until, zone)
      return {
        subject: words('customer-link.subject', { partner }),
        lines: [
          words('customer-link.text', { sender, partner, vendor, customer, subject }),
          words('customer-link.what', { partner, vendor }),
          words('customer-link.how', { until }),
          words('customer-link.refuse', { sender, partner }),
        ],
      }
    }
    case 'customer-code': {
      const { code, partner } = letter.facts
      return {
        subject: words('customer-code.subject'),
        lines: [words('customer-code.text', { partner }), code, words('customer-code.stranger')],
      }
    }
    case 'customer-answered': {
      const { reference, customer } = letter.facts
      return {
        subject: words('customer-answered.subject', { reference }),
        lines: [words('customer-answered.text', { reference, customer })],
      }
    }
  }
}

const noted = (note: string): string[] => (note ? [words('note'), note] : [])

const paragraph = (line: string): string => `<p>${escapeHtml(line).replaceAll('\n', '<br>')}</p>`

/** From facts to a mail, in plain text and in HTML; `address` is the portal's own, as APP_URL says. */
export function mailOf(letter: Letter, reader: Reader, address: string): Mail {
  const { subject, lines } = sentencesOf(letter, reader.timeZone)
  const greeting = words('greeting', { name: reader.name })
  const link = `${address}${pathOf(letter)}`
  const action = words(`${letter.kind}.action`)
  const toCustomer = letter.kind === 'customer-link' || letter.kind === 'customer-code'
  const why = toCustomer
    ? words('whyCustomer', { partner: letter.facts.partner, vendor: letter.facts.vendor, address })
    : words('why', { address })
  return {
    subject: subject.replaceAll(/\s+/g, ' '),
    text: [greeting, ...lines, `${action}:\n${link}`, `-- \n${why}`].join('\n\n'),
    html: [
      '<!doctype html><html lang="en"><body style="font:16px/1.5 sans-serif;color:#101a1d;max-width:36rem">',
      ...[greeting, ...lines].map(paragraph),
      `<p><a href="${escapeHtml(link)}" style="color:#101a1d;font-weight:600">${escapeHtml(action)}</a></p>`,
      `<p style="color:#5b686d;font-size:14px">${escapeHtml(why)}</p>`,
      '</body></html>',
    ].join('\n'),
  }
}
