import type { DealEvent } from '#core/buying-process/events'
import type { DealView } from '#db/deals/deal'

type Held = { file: { id: string; name: string } | undefined; address: string | undefined }

/** The file and the web address that a record rests on; the link of a customer's page is neither. */
export function proofOf(
  { type, data }: DealEvent,
  { attachments }: Pick<DealView, 'attachments'>,
): Held {
  const held = 'attachmentId' in data ? data.attachmentId : undefined
  const isPage = type === 'CustomerLinkSent' || type === 'CustomerLinkRevoked'
  return {
    file: held === undefined ? undefined : attachments.find(({ id }) => id === held),
    address: !isPage && 'link' in data ? data.link : undefined,
  }
}

/** Whether a record rests on more than words. */
export function hasProof({ type, data }: DealEvent): boolean {
  if (type === 'CustomerLinkSent' || type === 'CustomerLinkRevoked') return false
  return 'link' in data ? data.link !== undefined : 'attachmentId' in data
}

/** Both as links; nothing where a record rests on words alone. */
export function EventProof({
  event,
  view,
}: {
  event: DealEvent
  view: Pick<DealView, 'attachments'>
}) {
  const { file, address } = proofOf(event, view)
  return (
    <>
      {file && (
        <>
          {' '}
          <a href={`/attachments/${file.id}`}>{file.name}</a>
        </>
      )}
      {address !== undefined && (
        <>
          {' '}
          <a href={address} rel="noreferrer noopener">
            {new URL(address).hostname}
          </a>
        </>
      )}
    </>
  )
}
