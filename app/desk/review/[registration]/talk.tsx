import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { useOpenFacts } from '#app/_deals/comment-facts'
import type { ReviewView } from '#db/review/registration-for-review'
import { Comment } from '#ui/comment'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'

import { CommentAbout } from '../../../_deals/comment-about'
import { sendComment, keepNote } from './actions'
import { WriteForm } from './write-form.client'

/** What both sides have written, and beside it what only the vendor's staff can read. */
export function Talk({ view }: { view: ReviewView }) {
  const t = useTranslations('review.talk')
  const { vendorName, deal, comments, notes } = view
  const groups = useOpenFacts(view)
  return (
    <Section id="talk" title={t('title')}>
      <div className="two flush">
        <div className="stack">
          <h3>{t('comments')}</h3>
          {comments.length === 0 && <p className="mute">{t('noComments')}</p>}
          {comments.map(({ requirement, ...said }) => (
            <Said key={said.id} said={said}>
              {requirement !== null && (
                <CommentAbout view={view} requirement={requirement} mayRecord={false} />
              )}
            </Said>
          ))}
          <WriteForm
            action={sendComment.bind(null, deal.id)}
            name="comment"
            label={t('comment')}
            press={t('send')}
            once={crypto.randomUUID()}
            about={{
              label: t('about'),
              hint: t('aboutHint'),
              none: t('aboutNone'),
              groups,
            }}
          />
        </div>
        <div className="stack">
          <h3>{t('notes')}</h3>
          {notes.length === 0 && <p className="mute">{t('noNotes')}</p>}
          {notes.map((note) => (
            <Said key={note.id} said={note} />
          ))}
          <WriteForm
            action={keepNote.bind(null, deal.id)}
            name="work-note"
            label={t('note', { vendor: vendorName })}
            press={t('keep')}
            once={crypto.randomUUID()}
          />
        </div>
      </div>
    </Section>
  )
}

type Text = { body: string; authorName: string; at: Date }

const Said = ({ said, children }: { said: Text; children?: ReactNode }) => (
  <div>
    {children}
    <Comment by={said.authorName} when={<Moment iso={said.at.toISOString()} />}>
      <span className="wrap-anywhere whitespace-pre-line">{said.body}</span>
    </Comment>
  </div>
)
