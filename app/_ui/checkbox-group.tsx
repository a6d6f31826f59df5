import { Choices, type ChoicesProps } from '#ui/choice'

export function CheckboxGroup({
  defaultValues = [],
  id,
  ...group
}: ChoicesProps & { defaultValues?: readonly string[] | undefined }) {
  return <Choices {...group} id={id ?? group.name} type="checkbox" chosen={defaultValues} />
}
