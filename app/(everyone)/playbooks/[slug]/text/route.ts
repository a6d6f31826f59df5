import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireDeed } from '#app/_auth/session'
import { textOf } from '#app/_plain/text-of'
import { bodyOf } from '#content/bodies'
import { playbookBySlug } from '#content/catalog'

/** The text of a playbook without any markup, from the same source as its page. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/playbooks/[slug]/text'>,
): Promise<Response> {
  await requireDeed('read playbooks')
  const playbook = playbookBySlug((await params).slug)
  const body = playbook && (await bodyOf(playbook.slug))
  if (!playbook || !body) notFound()
  const [t, process, lanes, stages, locale] = await Promise.all([
    getTranslations('playbooks'),
    getTranslations('process'),
    getTranslations('process.lanes'),
    getTranslations('process.stages'),
    getLocale(),
  ])
  return new Response(textOf(playbook, body, { t, process, lanes, stages, locale }), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
