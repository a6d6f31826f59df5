import type { Deed } from '#core/access/may'

/** Rooms of the desk that are seldom entered: they share one link, and a page that says what each is for. */
export const setUpRooms = [
  { href: '/desk/stages', label: 'stages', deed: 'read all deals' },
  { href: '/desk/templates', label: 'templates', deed: 'read all deals' },
  { href: '/desk/templates/families', label: 'families', deed: 'read all deals' },
  { href: '/desk/rules', label: 'rules', deed: 'recalculate deals' },
  { href: '/desk/staff', label: 'staff', deed: 'manage staff' },
  { href: '/desk/letters', label: 'letters', deed: 'see letters' },
  { href: '/desk/audit', label: 'audit', deed: 'read audit log' },
] as const satisfies readonly { href: string; label: string; deed: Deed }[]
