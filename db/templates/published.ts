import { z } from 'zod'

import { PathStageSchema, RequirementSchema } from '#core/buying-process/facts'
import { latestProcesses, type Process, type Processes } from '#core/mapping/template'
import type { Tx } from '#db/client'
import { templateVersions } from '#db/schema/organisations'

const Path = z.array(PathStageSchema)
const Requirements = z.array(RequirementSchema)

export type PublishedVersion = Process & { by: string; at: Date; note: string | null }

/** A row as the rules read it. A row that does not parse is a surprise: only what does was published. */
export const processOf = (row: typeof templateVersions.$inferSelect): PublishedVersion => ({
  template: row.template,
  version: row.version,
  path: Path.parse(row.path),
  requirements: Requirements.parse(row.reqs),
  by: row.byName,
  at: row.at,
  note: row.note,
})

/** What new registrations start from today, by template. */
export const latestIn = async (t: Tx): Promise<Processes> =>
  latestProcesses((await t.select().from(templateVersions)).map(processOf))
