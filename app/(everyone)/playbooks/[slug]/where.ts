import { z } from 'zod'

/** What a reader carries from page to page: the deal it came from, the path it follows, and what was just done. */
export const Asked = z.object({
  deal: z.guid().optional().catch(undefined),
  path: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .catch(undefined),
  noted: z.enum(['kept', 'saved', 'deleted']).optional().catch(undefined),
})
export type Where = { deal?: string | undefined; path?: string | undefined }

/** The address of a playbook for a reader who comes from a deal, along a path, or both. */
export function bookHref(
  slug: string,
  { deal, path }: Where,
  more: Record<string, string> = {},
): `/playbooks/${string}` {
  const kept = { ...(deal && { deal }), ...(path && { path }), ...more }
  const query = new URLSearchParams(kept).toString()
  return `/playbooks/${slug}${query === '' ? '' : `?${query}`}`
}
