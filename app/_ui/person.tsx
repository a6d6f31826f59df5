import type { ReactNode } from 'react'

/** A person by name, with the job under it. There are no portraits. */
export const Person = ({ name, job }: { name: ReactNode; job?: string | null | undefined }) => (
  <span className="chip">
    {name}
    {job !== undefined && job !== null && job !== '' && <small>{job}</small>}
  </span>
)
