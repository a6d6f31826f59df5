import { writtenIn } from '#content/folder'

/** Every deal that a text tells of, by the name of its file; what it must hold is the rules' to say. */
export const workedDeals = writtenIn('deals')
