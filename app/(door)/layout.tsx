import type { ReactNode } from 'react'

import { Rooms } from '../_frame/rooms'

export default function Door({ children }: { children: ReactNode }) {
  return <Rooms>{children}</Rooms>
}
