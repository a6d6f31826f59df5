import type { Outcome } from '#core/shared/outcome'
import { done, refuse } from '#core/shared/outcome'

export type DemoPerson = { role: string; email: string }
export type Demo = { people: readonly DemoPerson[]; password: string }

export async function fillDemoWorld(
  _ownerUrl: string,
  wanted: boolean,
  _asked: boolean,
): Promise<Outcome<Demo | null, string>> {
  if (!wanted) return done(null)
  return refuse('being written')
}
