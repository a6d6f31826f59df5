import { z } from 'zod'

export const audiences = ['seller', 'leader', 'channel-manager'] as const
export type Audience = (typeof audiences)[number]

/** Addresses of the pages that stand beside the playbooks. */
const taken = ['campaigns', 'cards', 'collateral', 'glossary', 'paths', 'sums', 'ten-minutes']

const Line = z.string().trim().min(1)

/** What stands above the text of a playbook. An unknown or missing line stops the shelf by name. */
export const PlaybookMatter = z
  .strictObject({
    id: z.string().regex(/^PB-\d\d$/),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .refine((slug) => !taken.includes(slug), 'another page has this address'),
    title: Line.max(80),
    /** One sentence. */
    summary: Line.max(160),
    audience: z.array(z.enum(audiences)).min(1),
    /** Keys of the buying stages it helps with; none when it helps at all of them. */
    stages: z.array(Line),
    allStages: z.boolean().default(false),
    /** Rules whose findings it answers. */
    rules: z.array(Line),
    readingMinutes: z.int().min(1).max(30),
    author: Line,
    published: z.iso.date(),
    modified: z.iso.date(),
    tags: z.array(Line).min(1),
  })
  .refine(({ stages, allStages }) => allStages === (stages.length === 0), {
    path: ['stages'],
    message: 'name the stages, or say allStages: true',
  })
  .refine(({ published, modified }) => published <= modified, {
    path: ['modified'],
    message: 'is before the day of publishing',
  })

export type PlaybookMatter = z.infer<typeof PlaybookMatter>
