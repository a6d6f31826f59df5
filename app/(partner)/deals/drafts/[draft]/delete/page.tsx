import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requirePartner } from '#app/_auth/session'
import { discard } from '#app/_forms/review-actions'
import { one } from '#core/registration/typed'
import { draftOf } from '#db/drafts/draft-of'
import { Button, LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register.discard')
  return { title: t('bare') }
}

export default async function DeleteDraft({ params }: PageProps<'/deals/drafts/[draft]/delete'>) {
  const actor = await requirePartner('register deals')
  const draft = await draftOf(actor, (await params).draft)
  if (!draft) notFound()
  const t = await getTranslations('register')
  const title = one(draft.typed, 'title').trim() || one(draft.typed, 'customerName').trim()
  return (
    <>
      <PageHeader
        title={title === '' ? t('discard.bare') : t('discard.title', { title })}
        lead={t('discard.lead')}
        crumb={{ href: '/deals', label: t('crumb') }}
      />
      <form action={discard} className="acts sec-1">
        <input type="hidden" name="draft" value={draft.id} />
        <Button kind="danger">{t('discard.yes')}</Button>
        <LinkButton href={`/deals/drafts/${draft.id}/customer`}>{t('discard.no')}</LinkButton>
      </form>
    </>
  )
}
