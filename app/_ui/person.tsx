/** A person by name, with the job under it. There are no portraits. */
export const Person = ({ name, job }: { name: string; job?: string | null | undefined }) => (
  <span className="chip">
    {name}
    {job !== undefined && job !== null && job !== '' && <small>{job}</small>}
  </span>
)
