import type { ReactNode } from 'react'

/** What somebody wrote, then who and when. */
export const Comment = ({
  by,
  when,
  children,
}: {
  by: ReactNode
  when: ReactNode
  children: ReactNode
}) => (
  <div className="said-by">
    <p>{children}</p>
    <p className="small soft">
      {by}, {when}
    </p>
  </div>
)
