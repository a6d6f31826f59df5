import type { Actor, Role } from '#core/access/actor'

/** The whole table of who may do what. A deed missing here does not exist. */
const table = {
  'read playbooks': [
    'seller',
    'leader',
    'admin',
    'reviewer',
    'channel-manager',
    'content-editor',
    'vendor-admin',
  ],
  'register deals': ['seller', 'leader', 'admin'],
  'read own deals': ['seller', 'leader', 'admin'],
  'record customer facts': ['seller', 'leader', 'admin'],
  'comment on deals': ['seller', 'leader', 'admin', 'reviewer', 'channel-manager', 'vendor-admin'],
  'see own team': ['leader', 'admin'],
  'manage own team': ['admin'],
  'see desk': ['reviewer', 'channel-manager', 'content-editor', 'vendor-admin'],
  'read all deals': ['reviewer', 'channel-manager', 'vendor-admin'],
  'review registrations': ['reviewer', 'channel-manager', 'vendor-admin'],
  'write work notes': ['reviewer', 'channel-manager', 'vendor-admin'],
  'see partners': ['reviewer', 'channel-manager', 'vendor-admin'],
  'manage partner people': ['vendor-admin'],
  'manage staff': ['vendor-admin'],
  'see letters': ['vendor-admin'],
  'read audit log': ['vendor-admin'],
  'change own account': [
    'seller',
    'leader',
    'admin',
    'reviewer',
    'channel-manager',
    'content-editor',
    'vendor-admin',
  ],
  'work behind the scenes': [],
} as const satisfies Record<string, readonly Role[]>

export type Deed = keyof typeof table
const isDeed = (text: string): text is Deed => Object.hasOwn(table, text)
export const deeds: readonly Deed[] = Object.keys(table).filter(isDeed)

/** True when the actor's role stands beside the deed. The system may do everything it is built to do. */
export function may(actor: Actor, deed: Deed): boolean {
  if (actor.kind === 'system') return true
  const roles: readonly Role[] = table[deed]
  return roles.includes(actor.role)
}

/** Thrown by verbs, shown as "not found": what a person may not do does not exist for that person. */
export class NotAllowed extends Error {
  constructor(actor: Actor, deed: Deed) {
    super(`${actor.kind === 'system' ? actor.job : actor.role} may not ${deed}`)
    this.name = 'NotAllowed'
  }
}

export function mustBeAllowed(actor: Actor, deed: Deed): void {
  if (!may(actor, deed)) throw new NotAllowed(actor, deed)
}
