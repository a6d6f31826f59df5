import type { ReactNode } from 'react'

/** The questions of one buying stage in a form, under its name and the customer's sentence. */
export function StageBox({
  legend,
  sentence,
  children,
}: {
  legend: ReactNode
  sentence?: ReactNode
  children: ReactNode
}) {
  return (
    <fieldset className="stagebox">
      <legend>
        {legend} {sentence !== undefined && <q className="mute">{sentence}</q>}
      </legend>
      <div>{children}</div>
    </fieldset>
  )
}
