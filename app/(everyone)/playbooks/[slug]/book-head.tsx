import { useTranslations } from 'next-intl'

import type { Playbook } from '#content/catalog'

import { usePlaybookWords } from '../words'
import { FoldedContents } from './contents'

/** What a reader wants to know before the first line. */
export function BookHead({ playbook, reads }: { playbook: Playbook; reads: string }) {
  const t = useTranslations('playbooks')
  const words = usePlaybookWords()
  const { id, title, summary, audience, stages, readingMinutes } = playbook
  return (
    <header>
      <h1>{title}</h1>
      <p className="lead">{summary}</p>
      <p className="meta">
        <span>
          <b>{id}</b>
        </span>
        <span>{words.audience(audience)}</span>
        <span>{words.stages(stages)}</span>
        <span>{t('minutes', { minutes: readingMinutes })}</span>
        <span>{reads}</span>
      </p>
      <FoldedContents headings={playbook.headings} />
    </header>
  )
}
