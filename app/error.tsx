'use client'

import { useEffect } from 'react'

import { frame } from './_messages/en/frame'

/** Shown when something surprised us. The number is in the server's log beside the reason. */
export default function Broken({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  useEffect(() => console.error(error), [error])
  const words = frame.error
  return (
    <main className="wrap sec" id="main">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="sec-note">
        {words.text} <span className="code">{error.digest ?? 'none'}</span>
      </p>
      <p className="acts sec-1">
        <button className="btn main" onClick={reset} type="button">
          {words.again}
        </button>
        <a className="btn" href="/">
          {words.home}
        </a>
      </p>
    </main>
  )
}
