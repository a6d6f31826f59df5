import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'

/** What a page of this kind says once there is nothing left to do. */
export function DonePage(words: {
  title: string
  lead: string
  back: { href: string; label: string }
}) {
  return (
    <>
      <PageHeader lead={words.lead} title={words.title} />
      <p className="acts sec-1">
        <LinkButton href={words.back.href} kind="main">
          {words.back.label}
        </LinkButton>
      </p>
    </>
  )
}
