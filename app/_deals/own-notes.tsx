import { getTranslations } from 'next-intl/server'

import { playbookById } from '#content/catalog'
import type { Person } from '#core/access/actor'
import { notesOnDeal, type PrivateNote } from '#db/notes/notes-of'
import { Moment } from '#ui/moment'

import { Said } from './said'

/** What the reader wrote about this deal below exercises; nobody else is shown it. */
export async function OwnNotes({ actor, dealId }: { actor: Person; dealId: string }) {
  const notes = await notesOnDeal(actor, dealId)
  if (notes.length === 0) return null
  const t = await getTranslations('notes.onDeal')
  return (
    <details className="sec-1" id="own-notes">
      <summary>{t('title', { count: notes.length })}</summary>
      <div className="stack sec-tight">
        <p className="small soft">{t('private', { count: notes.length })}</p>
        {notes.map((note) => (
          <OneNote key={note.id} note={note} dealId={dealId} />
        ))}
      </div>
    </details>
  )
}

async function OneNote({ note, dealId }: { note: PrivateNote; dealId: string }) {
  const t = await getTranslations('notes.onDeal')
  const book = playbookById(note.playbook)
  const here = book && `/playbooks/${book.slug}?deal=${dealId}`
  const day = <Moment iso={note.at.toISOString()} style="date" />
  const link = here ? <a href={here}>{book.title}</a> : note.playbook
  return (
    <div>
      <p>
        <Said text={note.body} />
      </p>
      <p className="small soft">
        {t.rich('from', {
          book: () => link,
          when: () => day,
        })}
        {here && (
          <>
            <br />
            <a href={`${here}#your-notes`}>{t('change')}</a>
          </>
        )}
      </p>
    </div>
  )
}
