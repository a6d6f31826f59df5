import { useTranslations } from 'next-intl'

import { longestNote } from '#core/notes/note'
import type { PrivateNote } from '#db/notes/notes-of'
import { Moment } from '#ui/moment'

import { Said } from '../../../_deals/said'
import { change, remove } from './actions'
import { ChangeNotes } from './change-note.client'
import type { Where } from './where'

type Props = {
  notes: readonly PrivateNote[]
  slug: string
  where: Where
  /** '/deals' or '/desk/deals'. */
  root: string
  noted: 'kept' | 'saved' | 'deleted' | undefined
}

/** As many as stand open, and all those on the deal the reader came from; the others are in a fold. */
const fewest = 5

/**
 * What this reader has written from this playbook. The forms stand there even for a reader with no note left,
 * so that words sent to one deleted meanwhile find their way back.
 */
export function OwnNotes({ notes, slug, where, root, noted }: Props) {
  const t = useTranslations('notes.own')
  const problems = useTranslations('notes')
  const open = Math.max(fewest, notes.filter(({ deal }) => deal.id === where.deal).length)
  const isEmpty = notes.length === 0 && noted === undefined
  return (
    <section
      className="stack"
      id="your-notes"
      {...(isEmpty ? {} : { 'aria-labelledby': 'your-notes-h' })}
    >
      {!isEmpty && <h3 id="your-notes-h">{t('title')}</h3>}
      {noted !== undefined && <output className="note">{t(noted)}</output>}
      <ChangeNotes
        act={change.bind(null, slug, where)}
        remove={remove.bind(null, slug, where)}
        notes={notes.map((note) => ({
          id: note.id,
          dealId: note.deal.id,
          body: note.body,
          seen: note.seen,
          about: t('about', { customer: note.deal.customerName }),
          shown: <Shown note={note} root={root} />,
        }))}
        most={longestNote}
        open={open}
        labels={{
          change: t('change'),
          line: problems('line'),
          save: t('save'),
          delete: t('delete'),
          sure: t('sure'),
          deleteIt: t('deleteIt'),
          problems: problems('problems.title'),
          older: t('older', { count: notes.length - open }),
          stands: t('stands'),
          erased: t('erased'),
          rescue: t('rescue'),
        }}
      />
    </section>
  )
}

const Shown = ({ note, root }: { note: PrivateNote; root: string }) => (
  <>
    <p>
      <Said text={note.body} />
    </p>
    <p className="small soft">
      <Line note={note} root={root} />
    </p>
  </>
)

const moment = (when: Date) => () => <Moment iso={when.toISOString()} style="date" />

function Line({ note: { deal, at, changedAt }, root }: { note: PrivateNote; root: string }) {
  const t = useTranslations('notes.own')
  const parts = {
    deal: () => (
      <a href={`${root}/${deal.id}`}>
        {deal.customerName}: {deal.title}
      </a>
    ),
    when: moment(at),
  }
  return changedAt > at
    ? t.rich('changed', { ...parts, later: moment(changedAt) })
    : t.rich('on', parts)
}
