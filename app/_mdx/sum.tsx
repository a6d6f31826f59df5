import type { ReactNode } from 'react'

import { partsOf } from './table-parts'
import { TextTable } from './text-table'

/** Numbers a reader can do again by hand; the last column says where each comes from. */
export function Sum({ caption, children }: { caption: string; children: ReactNode }) {
  return <TextTable numbers caption={caption} {...partsOf(children)} />
}
