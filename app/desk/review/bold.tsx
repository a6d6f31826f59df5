import type { ReactNode } from 'react'

/** What `<b>` stands for in a sentence of the catalogue. */
export const bold = (text: ReactNode) => <b>{text}</b>
