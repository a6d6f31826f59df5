import { notFound } from 'next/navigation'

import { requireDeed } from '#app/_auth/session'
import { isPaper, wordFile } from '#app/_collection/word-file'
import { pieceByKey } from '#content/collateral'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A paper as a Word file, on A4 unless Letter is asked for. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/playbooks/collateral/[piece]/file'>,
): Promise<Response> {
  await requireDeed('read playbooks')
  const piece = pieceByKey((await params).piece)
  const size = new URL(request.url).searchParams.get('paper') ?? 'a4'
  if (!piece || !isPaper(size)) notFound()
  return new Response(await wordFile(piece, size), {
    headers: {
      'content-type': word,
      'content-disposition': `attachment; filename="${piece.key}-${size}.docx"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
  })
}
