'use client'

import type { ComponentProps } from 'react'

import { DateField } from '#ui/date-field'
import { RadioGroup } from '#ui/radio-group'
import { SelectField } from '#ui/select-field'
import { TextField } from '#ui/text-field'
import { TextareaField } from '#ui/textarea-field'

import { useError, useLive } from './live.client'

/** The shared fields, with an error that comes and goes while somebody types. */
export function LiveText(props: ComponentProps<typeof TextField>) {
  return <TextField {...props} error={useError(props.name, props.error)} />
}

export function LiveArea(props: ComponentProps<typeof TextareaField>) {
  return <TextareaField {...props} error={useError(props.name, props.error)} />
}

export function LiveSelect(props: ComponentProps<typeof SelectField>) {
  return <SelectField {...props} error={useError(props.name, props.error)} />
}

export function LiveDay(props: ComponentProps<typeof DateField>) {
  return <DateField {...props} error={useError(props.name, props.error)} />
}

export function LiveRadios(props: ComponentProps<typeof RadioGroup>) {
  return <RadioGroup {...props} error={useError(props.name, props.error)} />
}

/** The regions of the country chosen, which the page learns without being loaded again. */
export function LiveRegion(props: ComponentProps<typeof SelectField>) {
  const { regions } = useLive()
  const error = useError(props.name, props.error)
  const options = regions === null ? props.options : regions.options
  if (options === undefined || options.length === 0) return null
  return <SelectField {...props} options={options} error={error} />
}
