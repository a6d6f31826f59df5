import 'server-only'
import { appUrl } from '#app/_env'
import { mailOf } from '#app/_mail/letter'
import { canSend, post } from '#app/_mail/post'
import { refreshStale } from '#db/deals/refresh-stale'
import { deliver, type Written } from '#db/letters/deliver'
import { expireProtection } from '#db/protection/expire'
import { remindOfProtection } from '#db/protection/remind'
import { goOnRecalculating } from '#db/recalculation/go-on'
import { tellOfOverdue } from '#db/review/tell-of-overdue'

const carry = (written: Written): Promise<void> =>
  post(
    mailOf(written.letter, { name: written.toName, timeZone: written.timeZone }, appUrl()),
    written,
  )

/** What each errand does. Every one of them is safe to run twice. */
export const handlers = {
  'send-letter': (data: { letterId: string }) => deliver(data.letterId, canSend() ? carry : null),
  'expire-protection': () => expireProtection(),
  'read-deals-anew': () => refreshStale(),
  'remind-of-protection': () => remindOfProtection(),
  'tell-of-overdue': () => tellOfOverdue(),
  'recalculate-deals': () => goOnRecalculating(),
}
