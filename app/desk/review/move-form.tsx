import { Button } from '#ui/button'

type Props = {
  action: (form: FormData) => Promise<void>
  registration: { id: string; version: number }
  label: string
  /** Which one, for screen readers, where many of these stand in one table. */
  which?: string
  /** The query of the queue to come back to; else the registration's own page. */
  query?: string
  kind?: 'default' | 'quiet'
}

/** One press that takes a registration or gives it back, bound to the version the reader has seen. */
export function MoveForm({ action, registration, label, which, query, kind = 'default' }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="registration" value={registration.id} />
      <input type="hidden" name="version" value={registration.version} />
      {query !== undefined && <input type="hidden" name="query" value={query} />}
      <Button kind={kind}>
        {label}
        {which !== undefined && <span className="vh"> {which}</span>}
      </Button>
    </form>
  )
}
