import { getTranslations } from 'next-intl/server'

import type { Person } from '#core/access/actor'
import type { MapStage } from '#core/mapping/map'
import { triedOn } from '#db/mapping/tried-on'

import type { TriedLine } from './map-state'

/** Three past deals under a map not yet published, in words. */
export async function triedLines(actor: Person, map: readonly MapStage[]): Promise<TriedLine[]> {
  const deals = await triedOn(actor, map)
  const t = await getTranslations('maps.tried')
  const process = await getTranslations('process')
  const gapWords = (gap: number | null) => {
    if (gap === null) return process('gap.unmapped')
    if (gap === 0) return process('gap.level')
    return gap > 0 ? process('gap.ahead', { steps: gap }) : process('gap.behind', { steps: -gap })
  }
  const named = [
    ...(['UNVERIFIED', 'COMPLETE', 'RECOGNISE', 'EXPLORE', 'DEFINE', 'TENDER_OPEN'] as const),
    ...(['SELECT', 'ASSURE', 'STANDSTILL', 'AUTHORISE', 'REALISE'] as const),
  ]
  const isStaff = actor.kind === 'staff'
  return deals.map(({ id, title, customerName, partnerName, customer, path, label, ...read }) => {
    const known = named.find((key) => key === customer)
    const own = path.find(({ key }) => key === customer)
    return {
      href: isStaff ? `/desk/deals/${id}` : `/deals/${id}`,
      title,
      whose: isStaff ? `${customerName}, ${partnerName}` : customerName,
      customer: known ? process(`stages.${known}.name`) : (own?.label ?? customer),
      before: `${label}: ${gapWords(read.before)}`,
      now: read.now ? `${read.now.label}: ${gapWords(read.now.gap)}` : t('gone'),
    }
  })
}
