import { useTranslations } from 'next-intl'

import type { QueueAsk } from '#core/review/queue'
import { Button } from '#ui/button'

import { assign } from './actions'
import { queueQuery } from './address'

type Props = { registration: string; version: number; reference: string; ask: QueueAsk }

/** Takes one registration of the queue into one's own hands and stays in the queue. */
export function AssignForm({ registration, version, reference, ask }: Props) {
  const t = useTranslations('review')
  return (
    <form action={assign}>
      <input type="hidden" name="registration" value={registration} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="query" value={queueQuery(ask)} />
      <Button kind="quiet" aria-label={t('assignNamed', { reference })}>
        {t('assign')}
      </Button>
    </form>
  )
}
