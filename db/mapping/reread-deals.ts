import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { dayIn } from '#core/deals/day-in'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { append } from '#db/deals/append'
import { behindMap } from '#db/mapping/behind-map'
import { latestMap, ownerOf, sideOf } from '#db/mapping/owner'

/** As many deals as one press rereads; the rest waits for the next. */
const mostAtOnce = 100

/**
 * Tells the log of each open deal of this side what its stage means by the map of today, as a new move of
 * today; what stood there before stays. A deal's own forecast is kept. Deals that read as the map does already
 * are left alone, so pressing twice does nothing twice.
 */
export async function rereadDeals(
  actor: Person,
  now = new Date(),
): Promise<{ reread: number; left: number }> {
  mustBeAllowed(actor, actor.kind === 'partner' ? 'map own stages' : 'map vendor stages')
  const owner = ownerOf(actor)
  const type = sideOf(owner) === 'partner' ? 'PartnerStageMoved' : 'VendorStageMoved'
  return tx(actor, async (t) => {
    const { version, stages } = await latestMap(t, owner)
    const behind = await behindMap(t, owner, stages)
    const today = dayIn(actor.timeZone, now)
    const taken = behind.slice(0, mostAtOnce)
    for (const { partnerId, dealId, movedOn, move, mapped } of taken) {
      const { key, label, fit, category } = mapped
      const data = {
        stage: key,
        label,
        fit: fit.length > 0 ? [...fit] : null,
        category: move.category ?? category,
      }
      const occurredAt = movedOn > today ? movedOn : today
      await append(t, actor, { partnerId, dealId }, [{ type, data, occurredAt }], now)
    }
    const record = { type: 'map', id: owner ?? 'vendor', partnerId: owner }
    const data = { version, deals: taken.length }
    if (taken.length > 0) {
      await audit(t, actor, { action: 'map.reread', record, data }, now)
    }
    return { reread: taken.length, left: behind.length - taken.length }
  })
}
