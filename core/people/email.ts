import { z } from 'zod'

/**
 * An address as we keep it: normalised first, then checked, so that look-alike signs cannot slip through;
 * no quotes and no second @, which some mail libraries read as another receiver.
 */
export const Email = z
  .string()
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(254)
      .regex(
        /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
      ),
  )
