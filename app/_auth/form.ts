import 'server-only'
import { notFound } from 'next/navigation'

/**
 * For a post with a field its form does not have there is no form here: somebody has made it up. Names
 * that begin with a dollar sign are the framework's own.
 */
export function mustHoldOnly(form: FormData, names: readonly string[]): void {
  const stranger = [...form.keys()].find((key) => !key.startsWith('$') && !names.includes(key))
  if (stranger !== undefined) notFound()
}
