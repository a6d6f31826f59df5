import type { Actor, CustomerActor, Role } from '#core/access/actor'

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
  'dispose findings': ['seller', 'leader', 'admin', 'channel-manager', 'vendor-admin'],
  'coach on deals': ['reviewer', 'channel-manager', 'vendor-admin'],
  'move vendor lane': ['reviewer', 'channel-manager', 'vendor-admin'],
  'send customer links': ['seller', 'leader', 'admin'],
  'see own matrix': ['seller', 'leader', 'admin'],
  'map own stages': ['leader', 'admin'],
  'map vendor stages': ['channel-manager', 'vendor-admin'],
  'publish templates': ['vendor-admin'],
  'erase persons': ['admin', 'vendor-admin'],
  'redact texts': ['leader', 'admin', 'vendor-admin'],
  'recalculate deals': ['vendor-admin'],
  'answer as the customer': [],
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

/** True when the actor's role stands beside the deed. A customer answers and does nothing else; the system may do everything it is built to do. */
export function may(actor: Actor | CustomerActor, deed: Deed): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'customer') return deed === 'answer as the customer'
  const roles: readonly Role[] = table[deed]
  return roles.includes(actor.role)
}

/** Thrown by verbs, shown as "not found": what a person may not do does not exist for that person. */
export class NotAllowed extends Error {
  constructor(actor: Actor | CustomerActor, deed: Deed) {
    super(`${whoIs(actor)} may not ${deed}`)
    this.name = 'NotAllowed'
  }
}

function whoIs(actor: Actor | CustomerActor): string {
  if (actor.kind === 'system') return actor.job
  return actor.kind === 'customer' ? 'a customer' : actor.role
}

export function mustBeAllowed(actor: Actor | CustomerActor, deed: Deed): void {
  if (!may(actor, deed)) throw new NotAllowed(actor, deed)
}
