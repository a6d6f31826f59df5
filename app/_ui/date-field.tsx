import type { ComponentProps } from 'react'

import { TextField } from '#ui/text-field'

/** A calendar day as YYYY-MM-DD; the browser shows it the reader's own way. */
export const DateField = (props: Omit<ComponentProps<typeof TextField>, 'type' | 'width'>) => (
  <TextField {...props} type="date" width="short" />
)
