import { useTranslations } from 'next-intl'

import { longestNote } from '#core/notes/note'
import type { PrivateNote } from '#db/notes/notes-of'
import { Moment } from '#ui/moment'

import { Said } from '../../../_deals/said'
import { change, remove } from './actions'
import { ChangeNote } from './change-note.client'
import type { Where } from './where'

type Props = {
  notes: readonly PrivateNote[]
  slug: string
  where: Where
  /** '/deals' or '/desk/deals'. */
  root: string
  noted: 'kept' | 'saved' | 'deleted' | undefined
}

/** What this reader has written from this playbook. */
export function OwnNotes({ notes, slug, where, root, noted }: Props) {
  const t = useTranslations('notes.own')
  const problems = useTranslations('notes')
  if (notes.length === 0 && noted === undefined) return null
  return (
    <section className="stack" id="your-notes" aria-labelledby="your-notes-h">
      <h3 id="your-notes-h">{t('title')}</h3>
      {noted !== undefined && <output className="note">{t(noted)}</output>}
      {notes.map((note) => (
        <article className="own-note" key={note.id}>
          <p>
            <Said text={note.body} />
          </p>
          <p className="small soft">
            <Line note={note} root={root} />
          </p>
          <ChangeNote
            act={change.bind(null, slug, where)}
            remove={remove.bind(null, slug, where)}
            // Other words are another form: what was typed into the old one is on the deal now.
            key={note.seen}
            note={{ id: note.id, body: note.body, seen: note.seen }}
            most={longestNote}
            labels={{
              change: t('change'),
              line: problems('line'),
              save: t('save'),
              delete: t('delete'),
              sure: t('sure'),
              deleteIt: t('deleteIt'),
              problems: problems('problems.title'),
              about: t('about', { customer: note.deal.customerName }),
            }}
          />
        </article>
      ))}
    </section>
  )
}

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
