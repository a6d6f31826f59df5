import { useTranslations } from 'next-intl'

import type { Playbook } from '#content/catalog'

import { usePlaybookWords } from '../words'
import type { Place } from './along'
import { FoldedContents } from './contents'
import { CopyText } from './copy-text.client'
import { Along } from './on-paths'

type Props = { playbook: Playbook; reads: string; place: Place | undefined }

/** What a reader wants to know before the first line. */
export function BookHead({ playbook, reads, place }: Props) {
  const t = useTranslations('playbooks')
  const copy = useTranslations('reading.copy')
  const words = usePlaybookWords()
  const { id, slug, title, summary, audience, stages, readingMinutes } = playbook
  return (
    <header>
      {place && <Along place={place} />}
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
      <CopyText
        href={`/playbooks/${slug}/text`}
        labels={{
          text: copy('text'),
          button: copy('button'),
          copied: copy('copied'),
          failed: copy('failed'),
        }}
      />
      <FoldedContents headings={playbook.headings} />
    </header>
  )
}
