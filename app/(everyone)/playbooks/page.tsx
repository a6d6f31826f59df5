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
import { holdsWords } from './holds-words'
import { ShelfFilters } from './shelf-filters'
import { WaysIn } from './ways-in'
import { stagesOf } from './words'

const Asked = z.object({
  stage: z.enum(canonStages).optional().catch(undefined),
  audience: z.enum(audiences).optional().catch(undefined),
  q: z.string().trim().min(1).max(80).optional().catch(undefined),
})

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('playbooks')
  return { title: t('name') }
}

export default async function ShelfPage({ searchParams }: PageProps<'/playbooks'>) {
  const actor = await requireDeed('read playbooks')
  const { stage, audience, q } = Asked.parse(await searchParams)
  const reads = await readsOf(actor)
  const t = await getTranslations('playbooks')
  const around = await getTranslations('collection')
  const words = await getTranslations('process.stages')
  const readable = playbooks.filter(
    (one) => (!audience || one.audience.includes(audience)) && holdsWords(one, q),
  )
  const anyStage = {
    key: 'any',
    title: t('anyStage'),
    text: t('anyStageText'),
    books: readable.filter((one) => one.allStages),
  }
  const byStage = canonStages
    .filter((key) => !stage || key === stage)
    .map((key) => ({
      key,
      title: words(`${key}.name`),
      text: `“${words(`${key}.sentence`)}”`,
      // The whole shelf has each book once, where it helps first.
      books: readable.filter((one) =>
        stage ? one.stages.includes(key) : stagesOf(one.stages)[0] === key,
      ),
    }))
  const all = stage ? [...byStage, anyStage] : [anyStage, ...byStage]
  const shelves = all.filter(({ books }) => books.length > 0)
  const found = shelves.reduce((sum, { books }) => sum + books.length, 0)
  const counting = actor.kind === 'staff' ? 'all' : 'firm'
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <WaysIn />
      <ShelfFilters stage={stage} audience={audience} words={q} />
      {q !== undefined && (
        <p className="sec-note small soft">{around('searchFound', { count: found, words: q })}</p>
      )}
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
