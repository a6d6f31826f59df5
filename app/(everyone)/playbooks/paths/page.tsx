import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireDeed } from '#app/_auth/session'
import { paths } from '#content/paths'
import { readsOf } from '#db/playbooks/reads-of'
import { PageHeader } from '#ui/page-header'

import { standOf } from './stand-of'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collection.paths')
  return { title: t('name') }
}

export default async function PathsPage() {
  const actor = await requireDeed('read playbooks')
  const reads = await readsOf(actor)
  const t = await getTranslations('collection')
  return (
    <>
      <PageHeader
        crumb={{ href: '/playbooks', label: t('crumb') }}
        title={t('paths.title', { count: paths.length })}
        lead={t('paths.lead')}
      />
      <div className="sec-1">
        {paths.map((path) => {
          const { steps, minutes, opened, next } = standOf(path, reads)
          return (
            <section className="shelf" aria-labelledby={path.key} key={path.key}>
              <div>
                <h2 id={path.key}>
                  <a href={`/playbooks/paths/${path.key}`}>{path.title}</a>
                </h2>
                <p className="small soft">{t('paths.readers', { readers: path.readers })}</p>
              </div>
              <div className="wide46">
                <p>{path.promise}</p>
                <p className="meta">
                  <span>{t('paths.books', { count: steps.length, minutes })}</span>
                  <span>
                    {next ? t('paths.opened', { opened, count: steps.length }) : t('paths.all')}
                  </span>
                </p>
              </div>
            </section>
          )
        })}
      </div>
    </>
  )
}
