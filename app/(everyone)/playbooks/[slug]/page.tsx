import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireDeed } from '#app/_auth/session'
import { bodyOf } from '#content/bodies'
import { playbookBySlug } from '#content/catalog'
import { dealBeside } from '#db/playbooks/deal-beside'
import { readsOf } from '#db/playbooks/reads-of'
import { recordOpen } from '#db/playbooks/record-open'
import { Go } from '#ui/go'

import { AboutPlaybook } from './about-playbook'
import { placeAlong } from './along'
import { Body } from './body'
import { BookHead } from './book-head'
import { Contents } from './contents'
import { Neighbours } from './neighbours'
import { WayBack } from './way-back'
import { Asked } from './where'

type Props = PageProps<'/playbooks/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireDeed('read playbooks')
  const playbook = playbookBySlug((await params).slug)
  return playbook ? { title: playbook.title, description: playbook.summary } : {}
}

export default async function PlaybookPage({ params, searchParams }: Props) {
  const actor = await requireDeed('read playbooks')
  const playbook = playbookBySlug((await params).slug)
  const body = playbook && (await bodyOf(playbook.slug))
  if (!playbook || !body) notFound()
  const { deal: dealId, path, noted } = Asked.parse(await searchParams)
  await recordOpen(actor, { playbook: playbook.id, dealId })
  const deal = dealId === undefined ? null : await dealBeside(actor, dealId)
  const place = placeAlong(path, playbook)
  const where = { deal: deal?.id, path: place?.path.key }
  const times = (await readsOf(actor)).get(playbook.id)?.times ?? 0
  const counting = actor.kind === 'staff' ? 'all' : 'firm'
  const t = await getTranslations('playbooks')
  return (
    <>
      <p className="crumb no-print">
        <Go href="/playbooks">{t('name')}</Go>
      </p>
      {deal && <WayBack deal={deal} staff={actor.kind === 'staff'} />}
      <div className="read">
        <Contents headings={playbook.headings} />
        <article className="prose">
          <BookHead playbook={playbook} reads={t(`reads.${counting}`, { times })} place={place} />
          <Body body={body} reader={{ actor, playbook, beside: deal, where, noted }} />
          <Neighbours playbook={playbook} place={place} where={where} />
        </article>
        <AboutPlaybook playbook={playbook} />
      </div>
    </>
  )
}
