import { notFound } from 'next/navigation'

import { requireActor } from '#app/_auth/session'
import { may } from '#core/access/may'
import { plainName } from '#core/registration/attachment'
import { fileOf } from '#db/attachments/file-of'

/** A file, only ever as a download: nothing of it is shown or run by the browser. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/attachments/[file]'>,
): Promise<Response> {
  const actor = await requireActor()
  if (!may(actor, actor.kind === 'partner' ? 'read own deals' : 'read all deals')) notFound()
  const file = await fileOf(actor, (await params).file)
  if (!file) notFound()
  const name = plainName(file.name)
  const ascii = name.replaceAll(/[^\x20-\x7e]/g, '_')
  return new Response(new Uint8Array(file.body), {
    headers: {
      'content-type': file.mime,
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
  })
}
