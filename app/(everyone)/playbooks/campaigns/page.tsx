import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireDeed } from '#app/_auth/session'
import { addressOf, cardStages } from '#app/_collection/use-stage-words'
import { campaigns, dayRate, hoursOfDay } from '#content/campaigns'
import { AssumedTag } from '#ui/assumed-tag'
import { PageHeader } from '#ui/page-header'

import { CampaignTable } from './campaign-table'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collection.campaigns')
  return { title: t('name') }
}

export default async function CampaignsPage() {
  await requireDeed('read playbooks')
  const t = await getTranslations('collection')
  const words = await getTranslations('process.stages')
  const byStage = cardStages.map((stage) => ({
    stage,
    ideas: campaigns.filter((one) => one.stage === stage),
  }))
  return (
    <>
      <PageHeader
        crumb={{ href: '/playbooks', label: t('crumb') }}
        title={t('campaigns.title')}
        lead={t('campaigns.lead')}
      />
      <p className="sec-note wide46 small soft">
        {t('campaigns.rate', { rate: dayRate, hours: hoursOfDay })} <AssumedTag />
      </p>
      <nav className="wrapline small sec-note no-print" aria-label={t('campaigns.stages')}>
        {byStage.map(({ stage }) => (
          <a key={stage} href={`#${addressOf(stage)}`}>
            {words(`${stage}.name`)}
          </a>
        ))}
      </nav>
      {byStage.map(({ stage, ideas }) => (
        <section key={stage} aria-labelledby={addressOf(stage)}>
          <div className="sec-head">
            <h2 id={addressOf(stage)}>{words(`${stage}.name`)}</h2>
            <p className="small soft">“{words(`${stage}.sentence`)}”</p>
          </div>
          <CampaignTable ideas={ideas} stage={words(`${stage}.name`)} />
        </section>
      ))}
    </>
  )
}
