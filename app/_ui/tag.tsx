import type { ReactNode } from 'react'

/** A small word beside a fact. Dashed where the fact is an assumption of ours. */
export const Tag = ({
  assumed = false,
  children,
}: {
  assumed?: boolean | undefined
  children: ReactNode
}) => <span className={assumed ? 'tag assumed' : 'tag'}>{children}</span>
