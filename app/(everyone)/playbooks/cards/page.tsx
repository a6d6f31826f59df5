import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireDeed } from '#app/_auth/session'
import { cards } from '#content/cards'
import { PageHeader } from '#ui/page-header'

import { CardLinks } from './card-links'
import { FieldCard } from './field-card'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collection.cards')
  return { title: t('name') }
}

export default async function CardsPage() {
  await requireDeed('read playbooks')
  const t = await getTranslations('collection')
  return (
    <>
      <div className="no-print">
        <PageHeader
          crumb={{ href: '/playbooks', label: t('crumb') }}
          title={t('cards.title')}
          lead={t('cards.lead')}
        />
        <CardLinks label={t('cards.toPrint')} />
      </div>
      <div className="fcards">
        {cards.map((card) => (
          <FieldCard key={card.stage} card={card} level={2} />
        ))}
      </div>
    </>
  )
}
