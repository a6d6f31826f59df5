import type { ReactNode } from 'react'

import { Frame } from '#ui/frame'

export default function Door({ children }: { children: ReactNode }) {
  return <Frame links={[]}>{children}</Frame>
}
