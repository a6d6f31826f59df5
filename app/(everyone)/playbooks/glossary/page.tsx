import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { requireDeed } from '#app/_auth/session'
import { type Entry, glossary } from '#content/glossary'
import { PageHeader } from '#ui/page-header'

import { Term } from './term'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('collection.glossary')
  return { title: t('name') }
}

const letterOf = ({ term }: Entry): string => term.slice(0, 1).toUpperCase()

export default async function GlossaryPage() {
  await requireDeed('read playbooks')
  const t = await getTranslations('collection')
  const letters = [...new Set(glossary.map(letterOf))]
  return (
    <div className="wide46">
      <PageHeader
        crumb={{ href: '/playbooks', label: t('crumb') }}
        title={t('glossary.title', { count: glossary.length })}
        lead={t('glossary.lead')}
      />
      <nav className="letters sec-1 no-print" aria-label={t('glossary.letters')}>
        {letters.map((letter) => (
          <a href={`#letter-${letter}`} key={letter}>
            {letter}
          </a>
        ))}
      </nav>
      {letters.map((letter) => (
        <section className="letter" aria-labelledby={`letter-${letter}`} key={letter}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <dl className="terms">
            {glossary
              .filter((entry) => letterOf(entry) === letter)
              .map((entry) => (
                <Term key={entry.id} entry={entry} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
