import { z } from 'zod'

import { PathStageSchema, RequirementSchema } from '#core/buying-process/facts'
import { grades } from '#core/buying-process/grades'

const Key = z.string().min(1).max(60)
const Days = z.int().positive().max(3650)
// A guess of ours never settles anything, whatever a revision asks for.
const settling = z.enum(grades).exclude(['GUESS'])
const OwnRequirementSchema = RequirementSchema.refine(({ minGrade }) => minGrade !== 'GUESS')

const op = <O extends string, S extends z.ZodRawShape>(name: O, shape: S) =>
  z.strictObject({ op: z.literal(name), ...shape })

/**
 * How one deal's process may deviate from its template. `after` is the key of the stage before, null for
 * the first place. A new stage brings its own requirements, at least one of them mandatory, so that no
 * stage is passed in silence.
 */
export const OperationSchema = z.discriminatedUnion('op', [
  op('SKIP_STAGE', { stage: Key }),
  op('ADD_STAGE', {
    stage: PathStageSchema,
    after: Key.nullable(),
    reqs: z.array(OwnRequirementSchema).min(1).max(20),
  }),
  op('MOVE_STAGE', { stage: Key, after: Key.nullable() }),
  op('ADD_REQUIREMENT', { req: OwnRequirementSchema }),
  op('DROP_REQUIREMENT', { req: Key }),
  op('SET_GATE', { req: Key, gate: z.boolean() }),
  op('SET_MIN_GRADE', { req: Key, minGrade: settling }),
  op('SET_DURATION', { stage: Key, median: Days, fast: Days, slow: Days }),
])
export type Operation = z.infer<typeof OperationSchema>
