import { useTranslations } from 'next-intl'

import { playbookById } from '#content/catalog'
import { type Entry, termById } from '#content/glossary'

/** One term under its own address, with the terms beside it and the playbook that treats it. */
export function Term({ entry }: { entry: Entry }) {
  const t = useTranslations('collection.glossary')
  const { id, term, meaning, see, playbook } = entry
  const others = see.flatMap((other) => termById(other) ?? [])
  const book = playbookById(playbook)
  return (
    <div id={id}>
      <dt>{term}</dt>
      <dd>
        {meaning}
        <span className="meta">
          {others.length > 0 && (
            <span>
              {t('see')}{' '}
              {others.map((other, at) => (
                <span key={other.id}>
                  {at > 0 && ', '}
                  <a href={`#${other.id}`}>{other.term}</a>
                </span>
              ))}
            </span>
          )}
          {book && (
            <span>
              {t('treated')} <a href={`/playbooks/${book.slug}`}>{book.title}</a>
            </span>
          )}
        </span>
      </dd>
    </div>
  )
}
