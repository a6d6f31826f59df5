import { asc, desc, eq } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isTemplateKey, type TemplateKey, templateKeys } from '#core/buying-process/templates'
import { firstProcesses, type Process } from '#core/mapping/template'
import { type TemplateChange, templateChanges } from '#core/mapping/template-changes'
import { tx } from '#db/client'
import { productFamilies, templateVersions } from '#db/schema/organisations'
import { processOf } from '#db/templates/published'

export type TemplateVersion = Process & {
  /** Null for the version the rules came with. */
  by: string | null
  at: Date | null
  note: string | null
  /** What it does differently from the version before; null for the first. */
  changes: TemplateChange[] | null
}

export type TemplateLine = {
  key: TemplateKey
  latest: Process
  /** When the latest version was published; null for the one the rules came with. */
  at: Date | null
  /** Names of the product families that start from it. */
  families: string[]
}

/** Every template with its newest version and the families that start from it. */
export async function templatesOf(actor: StaffActor): Promise<TemplateLine[]> {
  mustBeAllowed(actor, 'read all deals')
  return tx(actor, async (t) => {
    const rows = await t.select().from(templateVersions).orderBy(desc(templateVersions.version))
    const published = rows.map(processOf)
    const families = await t.select().from(productFamilies).orderBy(asc(productFamilies.place))
    return templateKeys.map((key) => {
      const newest = published.find(({ template }) => template === key)
      return {
        key,
        latest: newest ?? firstProcesses[key],
        at: newest?.at ?? null,
        families: families.filter(({ template }) => template === key).map(({ name }) => name),
      }
    })
  })
}

/** All versions of one template, the newest first; null when there is no such template. */
export async function templateOf(
  actor: StaffActor,
  key: string,
): Promise<{ key: TemplateKey; versions: [TemplateVersion, ...TemplateVersion[]] } | null> {
  mustBeAllowed(actor, 'read all deals')
  if (!isTemplateKey(key)) return null
  const rows = await tx(actor, (t) =>
    t
      .select()
      .from(templateVersions)
      .where(eq(templateVersions.template, key))
      .orderBy(asc(templateVersions.version)),
  )
  const first = { ...firstProcesses[key], by: null, at: null, note: null, changes: null }
  const versions = rows.map(processOf).map((version, at, all): TemplateVersion => ({
    ...version,
    changes: templateChanges(all[at - 1] ?? first, version),
  }))
  const [newest = first, ...older] = versions.toReversed()
  return { key, versions: newest === first ? [first] : [newest, ...older, first] }
}
