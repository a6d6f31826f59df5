import { z } from 'zod'

import { buyerRoles } from '#core/buying-process/buyers'
import { claimSources, laneCategories } from '#core/buying-process/facts'
import { grades } from '#core/buying-process/grades'
import { canonStages } from '#core/buying-process/stages'
import { DaySchema } from '#core/shared/day'

/** The parts that records of a log have in common; unknown keys are refused in each. */
export const Key = z.string().min(1).max(60)
export const Id = z.string().min(1)
export const grade = z.enum(grades)
export const source = z.enum(claimSources)
export const reason = z.string().min(1).max(2000)
export const none = z.strictObject({})
export const byBuyer = z.strictObject({ buyer: Key, textId: Id.exactOptional() })
export const buyerRole = z.strictObject({ buyer: Key, role: z.enum(buyerRoles) })
export const pause = z.strictObject({
  buyer: Key.exactOptional(),
  grade,
  textId: Id.exactOptional(),
  replyId: Id.exactOptional(),
})
export const registration = z.strictObject({ registration: Id })
/** Where the words, the file or the customer's own reply behind a record are kept. */
export const kept = {
  textId: Id.exactOptional(),
  attachmentId: Id.exactOptional(),
  link: z
    .url({ protocol: /^https?$/u })
    .max(2000)
    .exactOptional(),
  replyId: Id.exactOptional(),
}
export const proof = { grade, buyer: Key.exactOptional(), ...kept }
/** A finding, or the one requirement it is about; which deal is the log's. */
export const about = {
  rule: z.string().min(2).max(4).exactOptional(),
  subject: Key.exactOptional(),
  req: Key.exactOptional(),
}
export const requirement = z.strictObject({ req: Key, ...proof })
export const dateClaim = z.strictObject({
  date: DaySchema,
  source,
  reason: reason.exactOptional(),
  textId: Id.exactOptional(),
})
export const laneMove = z.strictObject({
  stage: z.string().min(1).max(120),
  label: z.string().min(1).max(120),
  fit: z.array(z.enum(canonStages)).nullable(),
  category: z.enum(laneCategories).nullable(),
})
