import { eq, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Organisation } from '#core/people/managing'

/** Rows of this organisation and no other; staff of the vendor have none. */
export const belongsTo = (column: PgColumn, organisation: Organisation): SQL =>
  organisation === null ? isNull(column) : eq(column, organisation)
