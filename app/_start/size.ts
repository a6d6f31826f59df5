import type { IncomingMessage, ServerResponse } from 'node:http'

/** Bytes a form may bring: five files of the size allowed do not come at once, so two and some text do. */
const most = 25 * 1024 * 1024

export const isTooLarge = (request: IncomingMessage): boolean =>
  Number(request.headers['content-length'] ?? 0) > most

/** Says so in words, before anything is read; the browser keeps the form to go back to. */
export function sayTooLarge(response: ServerResponse): void {
  response.writeHead(413, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end(
    'What you sent is larger than 25 MB, so nothing was saved. Go back and choose a smaller file; one may have 10 MB.\n',
  )
}
