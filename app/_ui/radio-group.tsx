import { Choices, type ChoicesProps } from '#ui/choice'

export function RadioGroup({
  defaultValue,
  id,
  ...group
}: ChoicesProps & { defaultValue?: string | undefined }) {
  const chosen = defaultValue === undefined ? [] : [defaultValue]
  return <Choices {...group} id={id ?? group.name} type="radio" chosen={chosen} />
}
