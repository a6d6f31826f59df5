import { z } from 'zod'

/** A name as its owner writes it, kept exactly; 120 characters, none of them a control sign or half a sign. */
export const PersonName = z
  .string()
  .max(120)
  .refine((typed) => typed.trim() !== '' && !/[\p{Cc}\p{Surrogate}]/u.test(typed))
