import { useTranslations } from 'next-intl'

import { isOwnError } from '#core/deals/own-entry'
import type { DealView } from '#db/deals/deal'

import { EntryNotice } from '../../../_record/entry-notice'
import { UndoForm } from '../../../_record/undo-form.client'
import { takeBack } from './take-back/actions'

type Props = { view: DealView; entry: string; userId: string }

/** What came of the vendor's own record, with the way to take it back for its author. */
export function MovedNotice({ view, entry, userId }: Props) {
  const t = useTranslations('deals.record.undo')
  const { log, deal } = view
  const isOwn = log.some(({ event }) => event.id === entry && isOwnError(event, userId))
  return (
    <EntryNotice entry={entry} view={view}>
      {isOwn && (
        <UndoForm
          act={takeBack.bind(null, deal.id)}
          event={entry}
          href={`/desk/deals/${deal.id}/take-back/${entry}`}
          labels={{ press: t('press'), other: t('other') }}
        />
      )}
    </EntryNotice>
  )
}
