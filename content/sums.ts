import { writtenIn } from '#content/folder'

/** Every sum of a text, by the name of its file; what it must hold is the rules' to say. */
export const writtenSums = writtenIn('sums')
