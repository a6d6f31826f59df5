import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireDeed } from '#app/_auth/session'
import { stageAt } from '#app/_collection/use-stage-words'
import { cardOf } from '#content/cards'
import { Go } from '#ui/go'

import { CardLinks } from '../card-links'
import { FieldCard } from '../field-card'

type Props = PageProps<'/playbooks/cards/[stage]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireDeed('read playbooks')
  const stage = stageAt((await params).stage)
  const words = await getTranslations('process.stages')
  const t = await getTranslations('collection.cards')
  return { title: stage ? `${words(`${stage}.name`)} · ${t('name')}` : t('name') }
}

export default async function CardPage({ params }: Props) {
  await requireDeed('read playbooks')
  const stage = stageAt((await params).stage)
  const card = stage && cardOf(stage)
  if (!card) notFound()
  const t = await getTranslations('collection.cards')
  return (
    <>
      <p className="crumb no-print">
        <Go href="/playbooks/cards">{t('all')}</Go>
      </p>
      <div className="fcards">
        <FieldCard card={card} level={1} />
      </div>
      <CardLinks label={t('others')} current={card.stage} />
    </>
  )
}
