import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireDeed } from '#app/_auth/session'
import { pieces } from '#content/collateral'
import { PageHeader } from '#ui/page-header'

import { Downloads } from './downloads'
import { Serves } from './serves'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collection.collateral')
  return { title: t('name') }
}

export default async function CollateralPage() {
  await requireDeed('read playbooks')
  const t = await getTranslations('collection')
  return (
    <>
      <PageHeader
        crumb={{ href: '/playbooks', label: t('crumb') }}
        title={t('collateral.title')}
        lead={t('collateral.lead')}
      />
      <div className="sec-1">
        {pieces.map(({ key, name, use, paper }) => (
          <section className="shelf" aria-labelledby={key} key={key}>
            <div>
              <h2 id={key}>
                <a href={`/playbooks/collateral/${key}`}>{name}</a>
              </h2>
              <p className="small soft">“{paper.title}”</p>
            </div>
            <div className="wide46 stack">
              <p>{use.purpose}</p>
              <p className="small soft">
                <Serves stages={use.stages} />
              </p>
              <Downloads piece={key} name={name} />
            </div>
          </section>
        ))}
      </div>
    </>
  )
}
