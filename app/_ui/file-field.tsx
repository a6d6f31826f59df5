import type { ComponentProps } from 'react'

import { TextField } from '#ui/text-field'

/** A chosen file cannot be given back to the form after an error, so the error must say so. */
export const FileField = (
  props: Omit<ComponentProps<typeof TextField>, 'type' | 'defaultValue'>,
) => <TextField {...props} type="file" />
