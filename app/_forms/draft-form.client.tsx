'use client'

import {
  type ReactNode,
  startTransition,
  type SubmitEvent,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react'

import type { Step } from '#core/registration/form'

import { keepTyping, saveStep } from './actions'
import { type Live, LiveContext, quiet } from './live.client'
import { NotKeptNotice } from './not-kept.client'

type DraftFormProps = {
  draftId: string
  begins: boolean
  step: Step
  /** Stands above the form and may show what the form learns. */
  header: ReactNode
  children: ReactNode
  answer?: ReactNode
  buttons: ReactNode
  whatYouTyped: string
}

const pauseMs = 700

/** One step of the form. Without a script its buttons save it; with one it also saves as one types. */
export function DraftForm({
  draftId,
  begins,
  step,
  header,
  children,
  answer,
  buttons,
  whatYouTyped,
}: DraftFormProps) {
  const [refused, act, isSaving] = useActionState(saveStep, null)
  const { live, fresh, form, watch } = useSaving(`/deals/drafts/${draftId}/${step}`, act)
  const beside = fresh ?? answer
  return (
    <LiveContext value={live}>
      {header}
      {refused !== null && <NotKeptNotice {...refused} title={whatYouTyped} />}
      <form
        ref={form}
        action={act}
        className={answer === undefined ? 'sec-1 wide46' : 'two regi'}
        noValidate
        aria-busy={isSaving}
        {...watch}
      >
        <input type="hidden" name="draft" value={draftId} />
        <input type="hidden" name="step" value={step} />
        {begins && <input type="hidden" name="begins" value="yes" />}
        {/* The first button of a form answers Enter; this one saves and stays. */}
        <button className="vh" name="intent" value="again" tabIndex={-1} aria-hidden="true" />
        <div>{children}</div>
        {beside}
        <div className="acts sec-1">{buttons}</div>
      </form>
    </LiveContext>
  )
}

/**
 * A new draft has an address of its own from now on. The router must not notice: it drops an action that
 * waits its turn, such as the press of a button just now, when the address changes under it.
 */
function moveQuietly(path: string) {
  History.prototype.replaceState.call(window.history, window.history.state, '', path)
}

/** Saves a moment after the last key, and when a field is left; `act` takes what a button sends. */
function useSaving(path: string, act: (data: FormData) => void) {
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** Counts the presses of a button: what was asked before one says nothing about the page after it. */
  const pressed = useRef(0)
  /** One save at a time: while one is under way, the next waits as "again" and takes what is typed by then. */
  const underWay = useRef<'no' | 'yes' | 'again'>('no')
  const [live, setLive] = useState<Live>(quiet)
  const [fresh, setFresh] = useState<ReactNode>(null)
  useEffect(() => () => clearTimeout(timer.current), [])

  function save() {
    clearTimeout(timer.current)
    const { current } = form
    if (!current) return
    if (underWay.current !== 'no') {
      underWay.current = 'again'
      return
    }
    underWay.current = 'yes'
    const data = new FormData(current)
    data.delete('upload')
    const asked = pressed.current
    setLive((before) => ({ ...before, saving: 'saving' }))
    startTransition(async () => {
      const kept = await keepTyping(data).catch(() => null)
      const again = underWay.current === 'again'
      underWay.current = 'no'
      if (again && asked === pressed.current) save()
      startTransition(() => {
        if (asked !== pressed.current) return
        if (!kept?.ok) return setLive((before) => ({ ...before, saving: 'failed' }))
        const { savedAt, regions, answer } = kept
        const problems = new Map(kept.problems)
        setLive((before) => ({ ...before, problems, savedAt, regions, saving: 'idle' }))
        if (answer !== null) setFresh(answer)
        if (window.location.pathname === '/deals/new') moveQuietly(path)
      })
    })
  }

  const watch = {
    onInput: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(save, pauseMs)
    },
    onBlur: ({ target }: { target: EventTarget }) => {
      const name = target instanceof Element ? target.getAttribute('name') : null
      if (name === null || name === 'intent' || name === 'upload') return
      setLive((before) => ({ ...before, touched: new Set([...before.touched, name]) }))
      if (live.problems === null) save()
    },
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
      // Sent by hand, since the form would empty itself afterwards, with all that was typed meanwhile.
      event.preventDefault()
      clearTimeout(timer.current)
      pressed.current++
      const { currentTarget, nativeEvent } = event
      const data = new FormData(currentTarget, submitterOf(nativeEvent))
      const upload = currentTarget.elements.namedItem('upload')
      if (upload instanceof HTMLInputElement) upload.value = ''
      setFresh(null)
      setLive((before) => ({ ...before, problems: null, saving: 'idle' }))
      startTransition(() => act(data))
    },
  }
  return { live, fresh, form, watch }
}

const submitterOf = (event: Event): HTMLElement | null =>
  event instanceof window.SubmitEvent ? event.submitter : null
