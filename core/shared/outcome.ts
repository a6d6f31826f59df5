/** What a rule or verb answers: a value, or a refusal the reader can act on. Surprises are thrown instead. */
export type Outcome<T, R extends string> =
  | { ok: true; value: T }
  | { ok: false; refusal: R; about?: Readonly<Record<string, string>> }

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

/** `about` carries facts for the sentence (a name, a time), never a sentence. */
export const refuse = <R extends string>(
  refusal: R,
  about?: Readonly<Record<string, string>>,
): { ok: false; refusal: R; about?: Readonly<Record<string, string>> } =>
  about ? { ok: false, refusal, about } : { ok: false, refusal }
