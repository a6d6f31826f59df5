const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Forged ids reach no query: the database would throw at them. What an action was given may be no text at all. */
export const isId = (given: unknown): given is string =>
  typeof given === 'string' && shape.test(given)
