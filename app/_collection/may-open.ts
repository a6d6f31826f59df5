import type { Person } from '#core/access/actor'
import { type Deed, may } from '#core/access/may'

type Door = { kind: Person['kind']; deed: Deed }

/** Places of the portal that a text may send its reader to, and who gets in. */
const doors: ReadonlyMap<string, Door> = new Map<string, Door>([
  ['/deals', { kind: 'partner', deed: 'read own deals' }],
  ['/deals/new', { kind: 'partner', deed: 'register deals' }],
  ['/stages', { kind: 'partner', deed: 'read own deals' }],
  ['/matrix', { kind: 'partner', deed: 'see own matrix' }],
  ['/desk/deals', { kind: 'staff', deed: 'read all deals' }],
  ['/desk/stages', { kind: 'staff', deed: 'read all deals' }],
  ['/desk/matrix', { kind: 'staff', deed: 'read all deals' }],
  ['/desk/partners', { kind: 'staff', deed: 'see partners' }],
])

/** Whether this reader finds an open door there; a place nobody listed is closed. */
export function mayOpen(person: Person, place: string): boolean {
  const door = doors.get(place)
  return door !== undefined && door.kind === person.kind && may(person, door.deed)
}
