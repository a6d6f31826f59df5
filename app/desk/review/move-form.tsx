import { Button } from '#ui/button'

type Props = {
  action: (form: FormData) => Promise<void>
  registration: { id: string; version: number }
  label: string
  /** For screen readers, where many of these stand in one table. */
  named?: string
  /** The query of the queue to come back to; else the registration's own page. */
  query?: string
  kind?: 'default' | 'quiet'
}

/** One press that takes a registration or gives it back, bound to the version the reader has seen. */
export function MoveForm({ action, registration, label, named, query, kind = 'default' }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="registration" value={registration.id} />
      <input type="hidden" name="version" value={registration.version} />
      {query !== undefined && <input type="hidden" name="query" value={query} />}
      <Button kind={kind} aria-label={named}>
        {label}
      </Button>
    </form>
  )
}
