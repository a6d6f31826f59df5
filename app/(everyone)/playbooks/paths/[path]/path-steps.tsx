import { useTranslations } from 'next-intl'

import { Moment } from '#ui/moment'

import type { Step } from '../stand-of'

/** The playbooks of a path in their order, each with its reason and whether this reader opened it. */
export function PathSteps({ path, steps }: { path: string; steps: readonly Step[] }) {
  const t = useTranslations('collection.paths')
  return (
    <ol className="num-list">
      {steps.map(({ book, why, own }) => (
        <li key={book.id}>
          <div>
            <h3>
              <a href={`/playbooks/${book.slug}?path=${path}`}>{book.title}</a>
            </h3>
            <p>{why}</p>
            <p className="meta">
              <span>{book.id}</span>
              <span>{t('minutes', { minutes: book.readingMinutes })}</span>
              <span>{own ? <Opened when={own} /> : t('notYet')}</span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Opened({ when }: { when: Date }) {
  const t = useTranslations('collection.paths')
  const day = <Moment iso={when.toISOString()} style="date" />
  return t.rich('openedOn', { when: () => day })
}
