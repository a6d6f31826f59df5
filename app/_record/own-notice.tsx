import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'

import { isOwnError } from '#core/deals/own-entry'
import type { DealView } from '#db/deals/deal'

import { EntryNotice } from './entry-notice'
import { UndoForm } from './undo-form.client'

type Props = {
  view: DealView
  entry: string
  userId: string
  /** The address of the deal, on the reader's own side. */
  here: string
  /** Takes back one record of this deal. */
  act: ComponentProps<typeof UndoForm>['act']
}

/** What came of the record just made, with the way to take it back for its own author. */
export function OwnNotice({ view, entry, userId, here, act }: Props) {
  const t = useTranslations('deals.record.undo')
  const isOwn = view.log.some(({ event }) => event.id === entry && isOwnError(event, userId))
  return (
    <EntryNotice entry={entry} view={view}>
      {isOwn && (
        <UndoForm
          act={act}
          event={entry}
          href={`${here}/take-back/${entry}`}
          labels={{ press: t('press'), other: t('other') }}
        />
      )}
    </EntryNotice>
  )
}
