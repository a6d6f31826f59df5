/** Words that somebody typed in quotation marks of their own are quoted once. */
export const unquoted = (said: string): string => /^[“"]([^“”"]*)[”"]$/.exec(said)?.[1] ?? said
