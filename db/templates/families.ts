import { asc, eq } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isTemplateKey } from '#core/buying-process/templates'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { productFamilies } from '#db/schema/organisations'

export type Family = { id: string; name: string; template: string }

/** Every product family in the order partners see them, with the template its deals start from. */
export async function familiesOf(actor: StaffActor): Promise<Family[]> {
  mustBeAllowed(actor, 'read all deals')
  return tx(actor, (t) =>
    t
      .select({
        id: productFamilies.id,
        name: productFamilies.name,
        template: productFamilies.template,
      })
      .from(productFamilies)
      .orderBy(asc(productFamilies.place)),
  )
}

/**
 * Chooses the template new registrations of a family start from; deals that are there keep their process.
 * `choices` holds templates by family id; families not named stay as they are.
 */
export async function chooseTemplates(
  actor: StaffActor,
  choices: Readonly<Record<string, string>>,
  now = new Date(),
): Promise<Outcome<{ changed: number }, 'no-such-template'>> {
  mustBeAllowed(actor, 'publish templates')
  if (Object.values(choices).some((key) => !isTemplateKey(key))) return refuse('no-such-template')
  return tx(actor, async (t) => {
    const families = await t
      .select()
      .from(productFamilies)
      .orderBy(asc(productFamilies.place))
      .for('update')
    const changed = families.flatMap(({ id, name, template: from }) => {
      const to = Object.hasOwn(choices, id) ? choices[id] : undefined
      return to === undefined || to === from ? [] : [{ id, name, from, to }]
    })
    for (const { id, name, from, to } of changed) {
      await t.update(productFamilies).set({ template: to }).where(eq(productFamilies.id, id))
      const record = { type: 'family', id, partnerId: null }
      await audit(t, actor, { action: 'family.template', record, data: { name, from, to } }, now)
    }
    return done({ changed: changed.length })
  })
}
