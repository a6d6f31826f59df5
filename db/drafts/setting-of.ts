import { asc, eq } from 'drizzle-orm'

import type { PartnerActor } from '#core/access/actor'
import { isTemplateKey } from '#core/buying-process/templates'
import type { Setting } from '#core/registration/setting'
import { todayIn } from '#core/registration/today'
import { tx, type Tx } from '#db/client'
import { latestMap } from '#db/mapping/owner'
import { partners, productFamilies, programmes } from '#db/schema/organisations'
import { latestIn } from '#db/templates/published'

export type FormSetting = Omit<Setting, 'attachments' | 'knownBuyers'> & {
  programme: typeof programmes.$inferSelect
  partner: typeof partners.$inferSelect
}

/** What the registration form of this firm may refer to, today. */
export const settingOf = (actor: PartnerActor, now = new Date()): Promise<FormSetting> =>
  tx(actor, (t) => settingIn(t, actor, now))

export async function settingIn(t: Tx, actor: PartnerActor, now: Date): Promise<FormSetting> {
  const [programme] = await t.select().from(programmes)
  const [partner] = await t.select().from(partners).where(eq(partners.id, actor.partnerId))
  if (!programme || !partner) throw new Error('the programme is not set up')
  const offered = await t.select().from(productFamilies).orderBy(asc(productFamilies.place))
  const families = offered.flatMap(({ id, name, template }) =>
    isTemplateKey(template) ? [{ id, name, template }] : [],
  )
  return {
    programme,
    partner,
    families,
    processes: await latestIn(t),
    stages: (await latestMap(t, actor.partnerId)).stages,
    today: todayIn(actor.timeZone, now),
  }
}
