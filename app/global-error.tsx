'use client'

import './globals.css'
import Broken from './error'

export default function WhollyBroken(props: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <html lang="en">
      <body>
        <Broken {...props} />
      </body>
    </html>
  )
}
