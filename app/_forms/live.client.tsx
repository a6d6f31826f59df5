'use client'

import { createContext, use } from 'react'

type Regions = { country: string; options: { value: string; label: string }[] }

/** What the page has learnt since it was rendered; nothing without a script. */
export type Live = {
  /** Sentences by field, for the fields somebody has left; null until the first answer. */
  problems: ReadonlyMap<string, string> | null
  touched: ReadonlySet<string>
  savedAt: string | null
  saving: 'idle' | 'saving' | 'failed'
  regions: Regions | null
}

export const quiet: Live = {
  problems: null,
  touched: new Set(),
  savedAt: null,
  saving: 'idle',
  regions: null,
}

export const LiveContext = createContext<Live>(quiet)

export const useLive = (): Live => use(LiveContext)

/** The error of one field: what the server said of it last, else what the page came with. */
export function useError(name: string, given: string | undefined): string | undefined {
  const { problems, touched } = useLive()
  if (problems === null || (given === undefined && !touched.has(name))) return given
  return problems.get(name)
}
