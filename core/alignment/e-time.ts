import { severityBy, type Finding, type FindingOf } from '#core/alignment/finding'
import { dateClaims, type Situation } from '#core/alignment/situation'
import { daysBetween } from '#core/shared/day'

/** How far back moves of the date are counted. */
const movesWithinDays = 90

/** E: is the signing date the customer's, and can its path fit in? Until the customer has signed. */
export function timeFindings(situation: Situation): Finding[] {
  if (situation.position.toSign === 0) return []
  return [
    ...beforeTheirPath(situation),
    ...datePassed(situation),
    ...keepsMoving(situation),
    ...notTheirDate(situation),
  ]
}

function beforeTheirPath({ facts, available, days }: Situation): FindingOf<'E1'>[] {
  const { T50, T25 } = days
  if (facts.paused || available === null || available < 0) return []
  const severity = severityBy(
    [available < T25 / 2, 'CRITICAL'],
    [available < T25, 'WARN'],
    [available < T50, 'WATCH'],
  )
  if (!severity) return []
  return [{ rule: 'E1', severity, data: { days: available, usual: T50, quick: T25 } }]
}

function datePassed({ available }: Situation): FindingOf<'E2'>[] {
  if (available === null || available >= 0) return []
  const days = -available
  return [{ rule: 'E2', severity: days > 30 ? 'CRITICAL' : 'WARN', data: { days } }]
}

function keepsMoving({ facts }: Situation): FindingOf<'E3'>[] {
  const claims = dateClaims(facts)
  const moves = claims.flatMap(({ date, recordedAt }, index) => {
    const before = claims[index - 1]
    const isRecent = daysBetween(recordedAt, facts.asOf) <= movesWithinDays
    return before && isRecent && date > before.date ? [daysBetween(before.date, date)] : []
  })
  const days = moves.reduce((total, move) => total + move, 0)
  const severity = severityBy(
    [moves.length >= 3, 'WARN'],
    [moves.length === 2 || days >= 60, 'WATCH'],
  )
  return severity ? [{ rule: 'E3', severity, data: { count: moves.length, days } }] : []
}

function notTheirDate({ position, dateClaim }: Situation): FindingOf<'E4'>[] {
  if (!dateClaim || dateClaim.source === 'CUSTOMER') return []
  const { toSign: t } = position
  const severity = severityBy([t <= 2, 'WARN'], [t === 3, 'WATCH'])
  return severity ? [{ rule: 'E4', severity, data: { source: dateClaim.source } }] : []
}
