import { useTranslations } from 'next-intl'

import type { Playbook } from '#content/catalog'
import type { Reads } from '#db/playbooks/reads-of'
import { Moment } from '#ui/moment'

import { usePlaybookWords } from './words'

type BookLineProps = { playbook: Playbook; reads: Reads | undefined; counting: 'firm' | 'all' }

/** One playbook on the shelf. */
export function BookLine({ playbook, reads, counting }: BookLineProps) {
  const t = useTranslations('playbooks')
  const words = usePlaybookWords()
  const { id, slug, title, summary, audience, stages, readingMinutes } = playbook
  return (
    <li>
      <span className="mute small">{id}</span>
      <div>
        <a href={`/playbooks/${slug}`}>{title}</a>
        <br />
        <small>{summary}</small>
      </div>
      <small>
        {words.audience(audience)} · {t('minutes', { minutes: readingMinutes })}
        {stages.length > 1 && (
          <>
            <br />
            {words.stages(stages)}
          </>
        )}
        <br />
        {t(`reads.${counting}`, { times: reads?.times ?? 0 })}
        {reads?.own && (
          <>
            <br />
            <OwnReading when={reads.own} />
          </>
        )}
      </small>
    </li>
  )
}

function OwnReading({ when }: { when: Date }) {
  const t = useTranslations('playbooks')
  const day = <Moment iso={when.toISOString()} style="date" />
  return t.rich('own', { when: () => day })
}
