/** Stands in for the marker packages that a bundler reads and Node must not. */
export const nothing = null
