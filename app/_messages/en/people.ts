import { door } from './people/door'

export const people = { ...door } as const
