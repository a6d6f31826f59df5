import { useTranslations } from 'next-intl'

import type { ReviewView } from '#db/review/registration-for-review'
import { Comment } from '#ui/comment'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'

import { sendComment, keepNote } from './actions'
import { WriteForm } from './write-form.client'

/** What both sides have written, and beside it what only the vendor's staff can read. */
export function Talk({ view }: { view: ReviewView }) {
  const t = useTranslations('review.talk')
  const { vendorName, deal, comments, notes } = view
  return (
    <Section id="talk" title={t('title')}>
      <div className="two flush">
        <div className="stack">
          <h3>{t('comments')}</h3>
          <Said said={comments} nothing={t('noComments')} />
          <WriteForm
            action={sendComment.bind(null, deal.id)}
            name="comment"
            label={t('comment')}
            press={t('send')}
          />
        </div>
        <div className="stack">
          <h3>{t('notes')}</h3>
          <Said said={notes} nothing={t('noNotes')} />
          <WriteForm
            action={keepNote.bind(null, deal.id)}
            name="work-note"
            label={t('note', { vendor: vendorName })}
            press={t('keep')}
          />
        </div>
      </div>
    </Section>
  )
}

function Said({ said, nothing }: { said: ReviewView['comments']; nothing: string }) {
  if (said.length === 0) return <p className="mute">{nothing}</p>
  return said.map(({ id, body, authorName, at }) => (
    <Comment key={id} by={authorName} when={<Moment iso={at.toISOString()} />}>
      <span className="wrap-anywhere whitespace-pre-line">{body}</span>
    </Comment>
  ))
}
