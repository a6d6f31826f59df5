import { account } from './people/account'
import { door } from './people/door'
import { shared } from './people/shared'
import { team } from './people/team'

/** Texts of the front door, of the lists of people and of one's own account. */
export const people = { ...account, ...door, ...shared, ...team } as const
