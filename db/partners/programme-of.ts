import type { Person } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { tx } from '#db/client'
import { programmes } from '#db/schema/organisations'

/** What the vendor has decided for everybody: its name, and the business days it gives itself to decide. */
export async function programmeOf(
  actor: Person,
): Promise<{ vendorName: string; decisionTargetDays: number }> {
  mustBeAllowed(actor, 'read playbooks')
  return tx(actor, async (t) => {
    const [programme] = await t
      .select({
        vendorName: programmes.vendorName,
        decisionTargetDays: programmes.decisionTargetDays,
      })
      .from(programmes)
      .limit(1)
    return programme ?? { vendorName: '', decisionTargetDays: 2 }
  })
}
