import { desc, eq } from 'drizzle-orm'

import type { StaffActor } from '#core/access/actor'
import { mustBeAllowed } from '#core/access/may'
import { isTemplateKey } from '#core/buying-process/templates'
import { longestNote } from '#core/mapping/map'
import { readTemplate, type TemplateProblem } from '#core/mapping/read-template'
import { firstProcesses } from '#core/mapping/template'
import { templateChanges } from '#core/mapping/template-changes'
import type { TypedTemplate } from '#core/mapping/template-form'
import { done, type Outcome, refuse } from '#core/shared/outcome'
import { isPlain } from '#core/shared/plain-text'
import { audit } from '#db/audit/record'
import { tx } from '#db/client'
import { templateVersions } from '#db/schema/organisations'
import { processOf } from '#db/templates/published'

export type PublishedTemplate = Outcome<
  { version: number },
  'no-such-template' | 'mistakes' | 'note-unfit' | 'changed-meanwhile' | 'nothing-new'
> & { problems?: TemplateProblem[] }

/**
 * Publishes a template as a new version: deals that start from now on take it, every other keeps its own. Of
 * two who publish at once the second is refused. `version` is the one the writer began from.
 */
export async function publishTemplate(
  actor: StaffActor,
  asked: { template: string; version: number; typed: TypedTemplate; note: string },
  now = new Date(),
): Promise<PublishedTemplate> {
  mustBeAllowed(actor, 'publish templates')
  const { template, typed } = asked
  const note = asked.note.trim()
  if (!isTemplateKey(template)) return refuse('no-such-template')
  const { path, requirements, problems } = readTemplate(typed)
  if (problems.length > 0) return { ...refuse('mistakes'), problems }
  if (!isPlain(note) || note.length > longestNote) return refuse('note-unfit')
  return tx(actor, async (t) => {
    const [row] = await t
      .select()
      .from(templateVersions)
      .where(eq(templateVersions.template, template))
      .orderBy(desc(templateVersions.version))
      .limit(1)
    const current = row ? processOf(row) : firstProcesses[template]
    if (current.version !== asked.version) return refuse('changed-meanwhile')
    if (templateChanges(current, { path, requirements }).length === 0) return refuse('nothing-new')
    const version = current.version + 1
    const taken = await t
      .insert(templateVersions)
      .values({
        template,
        version,
        path,
        reqs: requirements,
        byUser: actor.userId,
        byName: actor.name,
        at: now,
        note: note || null,
      })
      .onConflictDoNothing()
      .returning({ version: templateVersions.version })
    if (taken.length === 0) return refuse('changed-meanwhile')
    const record = { type: 'template', id: template, partnerId: null }
    await audit(t, actor, { action: 'template.publish', record, data: { version } }, now)
    return done({ version })
  })
}
