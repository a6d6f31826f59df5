'use client'

import { type ChangeEvent, useState, useSyncExternalStore } from 'react'

type SliderProps = {
  /** Id of the field whose day the slider sets, in the same form. */
  field: string
  days: readonly { day: string; text: string }[]
  /** Which of the days is shown. */
  at: number
  label: string
  hint: string
}

const nothing = () => () => {}

/**
 * Slides over the turning points and sets the day of its form. Letting go with a pointer shows the day; a
 * keyboard only chooses, so that nobody is carried off in the middle. Without a script it is not there.
 */
export function TimeSlider({ field, days, at, label, hint }: SliderProps) {
  const isRunning = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
  const [chosen, choose] = useState(at)
  const slide = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const next = Number(currentTarget.value)
    choose(next)
    const input = currentTarget.form?.elements.namedItem(field)
    if (input instanceof HTMLInputElement) input.value = days[next]?.day ?? ''
  }
  if (!isRunning || days.length < 2) return null
  return (
    <div className="slider">
      <label className="lab" htmlFor="turning">
        {label} <output htmlFor="turning">{days[chosen]?.text}</output>
      </label>
      <input
        aria-describedby="turning-hint"
        aria-valuetext={days[chosen]?.text}
        id="turning"
        max={days.length - 1}
        min={0}
        onChange={slide}
        onPointerUp={({ currentTarget }) => {
          if (chosen !== at) currentTarget.form?.requestSubmit()
        }}
        type="range"
        value={chosen}
      />
      <span className="hint" id="turning-hint">
        {hint}
      </span>
    </div>
  )
}
