import type { IncomingMessage, ServerResponse } from 'node:http'

/** Bytes a form may bring. Files are added one at a time, and one may have 10 MB. */
const most = 25 * 1024 * 1024
/** Up to here the rest is read and thrown away: a browser hears no answer while it is still sending. */
const patience = 10 * most

const sizeOf = (request: IncomingMessage): number => Number(request.headers['content-length'] ?? 0)

export const isTooLarge = (request: IncomingMessage): boolean => sizeOf(request) > most

export function sayTooLarge(request: IncomingMessage, response: ServerResponse): void {
  if (sizeOf(request) > patience) return void request.destroy()
  request.resume()
  request.once('end', () => {
    response.writeHead(413, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    response.end(
      'What you sent is larger than 25 MB, so nothing was saved. Go back and choose a smaller file; one may have 10 MB.\n',
    )
  })
}
