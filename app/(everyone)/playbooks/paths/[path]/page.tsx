import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { requireDeed } from '#app/_auth/session'
import { mayOpen } from '#app/_collection/may-open'
import { pathByKey } from '#content/paths'
import { readsOf } from '#db/playbooks/reads-of'
import { LinkButton } from '#ui/button'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

import { standOf } from '../stand-of'
import { PathSteps } from './path-steps'

type Props = PageProps<'/playbooks/paths/[path]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireDeed('read playbooks')
  const path = pathByKey((await params).path)
  return path ? { title: path.title, description: path.promise } : {}
}

export default async function PathPage({ params }: Props) {
  const actor = await requireDeed('read playbooks')
  const path = pathByKey((await params).path)
  if (!path) notFound()
  const { steps, minutes, opened, next } = standOf(path, await readsOf(actor))
  const t = await getTranslations('collection.paths')
  const places = path.ends.places.filter(({ to }) => mayOpen(actor, to))
  const first = next ?? steps[0]
  return (
    <div className="wide46">
      <PageHeader
        crumb={{ href: '/playbooks/paths', label: t('name') }}
        title={path.title}
        lead={path.promise}
        meta={[
          t('readers', { readers: path.readers }),
          t('books', { count: steps.length, minutes }),
          next ? t('opened', { opened, count: steps.length }) : t('all'),
        ]}
      />
      {first && (
        <div className="sec-1 no-print">
          <Notice title={next ? t('next') : t('all')}>
            {next ? <p>{next.why}</p> : <p>{t('again')}</p>}
            <p className="acts">
              <LinkButton kind="main" href={`/playbooks/${first.book.slug}?path=${path.key}`}>
                {first.book.title}
              </LinkButton>
            </p>
          </Notice>
        </div>
      )}
      <Section id="books" title={t('list')}>
        <PathSteps path={path.key} steps={steps} />
      </Section>
      <Section id="ends" title={t('ends')}>
        <p>{path.ends.text}</p>
        {places.length > 0 && (
          <p className="acts sec-note no-print">
            {places.map(({ to, words }) => (
              <LinkButton key={to} href={to}>
                {words}
              </LinkButton>
            ))}
          </p>
        )}
      </Section>
    </div>
  )
}
