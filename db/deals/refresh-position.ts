import type { Tx } from '#db/client'
import type { Reading } from '#db/deals/reading-of'
import { reread } from '#db/deals/reread'

/** Recomputes the cached reading of one deal from its whole log, and keeps the judgement, in the transaction of the change. */
export async function refreshPosition(
  t: Tx,
  partnerId: string,
  dealId: string,
  now: Date,
): Promise<Reading> {
  const { readings } = await reread(t, [{ partnerId, dealId }], now, 'every')
  const reading = readings.get(dealId)
  if (!reading) throw new Error('a deal was not read')
  return reading
}
