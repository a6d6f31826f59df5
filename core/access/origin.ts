/** What a post says about where it comes from; each null when it does not say. */
export type Sender = { origin: string | null; site: string | null }

/**
 * Whether a post comes from a page of `host`. A browser always names the origin of a post; one without
 * a name passes only when it says that it comes from the same site (`sec-fetch-site`).
 */
export function isFrom(host: string | null, { origin, site }: Sender): boolean {
  if (!origin) return site === 'same-origin'
  return host !== null && URL.canParse(origin) && new URL(origin).host === host
}
