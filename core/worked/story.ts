import { z } from 'zod'

import { buyerRoles, stances } from '#core/buying-process/buyers'
import { claimSources, laneCategories } from '#core/buying-process/facts'
import { grades } from '#core/buying-process/grades'
import { OperationSchema } from '#core/buying-process/operations'
import { canonStages } from '#core/buying-process/stages'
import { templateKeys } from '#core/buying-process/templates'
import { DaySchema } from '#core/shared/day'

const Key = z.string().min(1).max(60)
const grade = z.enum(grades)
const by = Key.exactOptional()

/** `on`: the day in the customer's world; `known`: the day it was written down, when that was later. */
const line = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ on: DaySchema, known: DaySchema.exactOptional(), ...shape })

/** One line of a worked deal's log; its first word says what happened. */
export const LineSchema = z.union([
  line({ partner: Key }),
  line({ vendor: Key }),
  line({ claim: z.enum(canonStages) }),
  line({ signs: DaySchema, whose: z.enum(claimSources) }),
  line({ wrote: Key }),
  line({ talk: Key }),
  line({ heard: Key }),
  line({ settles: Key, grade, by }),
  line({ waives: Key, grade, by }),
  line({ contradicts: Key, grade, by }),
  line({ stance: z.enum(stances), of: Key }),
  line({ role: z.enum(buyerRoles), of: Key }),
  line({ leaves: Key }),
  line({ pauses: Key }),
  line({ resumes: Key }),
  line({ agreesPath: Key }),
  line({ revises: z.array(OperationSchema).min(1).max(20), grade, by }),
])
export type Line = z.infer<typeof LineSchema>

const OwnStage = z.strictObject({
  fit: z.array(z.enum(canonStages)).min(1).nullable(),
  category: z.enum(laneCategories).nullable(),
})
const OwnStages = z.record(Key, OwnStage)

/**
 * A deal that a text tells of, as data, so that stage and findings come from the rules and not from
 * typing. `days` holds what its writer saw the rules give; a test compares.
 */
export const StorySchema = z.strictObject({
  customer: Key,
  partner: Key,
  path: z.enum(templateKeys),
  opened: DaySchema,
  people: z.record(
    Key,
    z.strictObject({
      name: z.string().min(1),
      roles: z.array(z.enum(buyerRoles)),
      /** The day a latecomer joined. */
      came: DaySchema.exactOptional(),
    }),
  ),
  stages: z.strictObject({
    partner: OwnStages.exactOptional(),
    vendor: OwnStages.exactOptional(),
  }),
  log: z.array(LineSchema).min(1),
  days: z.record(DaySchema, z.strictObject({ reads: Key, findings: z.array(z.string()) })),
})
export type Story = z.infer<typeof StorySchema>
