type Query = Record<string, string | string[] | undefined>

/** Words of an address by name; one that stands twice counts once, one that is missing is blank. */
export const oneOf =
  (query: Query) =>
  (name: string): string => {
    const value = query[name]
    return (Array.isArray(value) ? value[0] : value) ?? ''
  }
