import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'

import { requireDeed } from '#app/_auth/session'
import { playbooks } from '#content/catalog'
import { audiences } from '#content/frontmatter'
import { canonStages } from '#core/buying-process/stages'
import { readsOf } from '#db/playbooks/reads-of'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'

import { BookLine } from './book-line'
import { ShelfFilters } from './shelf-filters'

const Asked = z.object({
  stage: z.enum(canonStages).optional().catch(undefined),
  audience: z.enum(audiences).optional().catch(undefined),
})

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('playbooks')
  return { title: t('name') }
}

export default async function ShelfPage({ searchParams }: PageProps<'/playbooks'>) {
  const actor = await requireDeed('read playbooks')
  const { stage, audience } = Asked.parse(await searchParams)
  const reads = await readsOf(actor)
  const t = await getTranslations('playbooks')
  const words = await getTranslations('process.stages')
  const readable = playbooks.filter((one) => !audience || one.audience.includes(audience))
  const shelves = [
    {
      key: 'any',
      title: t('anyStage'),
      text: t('anyStageText'),
      books: readable.filter((one) => one.allStages),
    },
    ...canonStages
      .filter((key) => !stage || key === stage)
      .map((key) => ({
        key,
        title: words(`${key}.name`),
        text: `“${words(`${key}.sentence`)}”`,
        books: readable.filter((one) => one.stages.includes(key)),
      })),
  ].filter(({ books }) => books.length > 0)
  const counting = actor.kind === 'staff' ? 'all' : 'firm'
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ShelfFilters stage={stage} audience={audience} />
      {shelves.length === 0 && (
        <EmptyState id="no-playbooks" title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
      <div className="sec-1">
        {shelves.map(({ key, title, text, books }) => (
          <section className="shelf" aria-labelledby={`shelf-${key}`} key={key}>
            <div>
              <h2 id={`shelf-${key}`}>{title}</h2>
              <p className="small soft">{text}</p>
            </div>
            <ul className="books">
              {books.map((one) => (
                <BookLine
                  key={one.id}
                  playbook={one}
                  reads={reads.get(one.id)}
                  counting={counting}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
