import { useTranslations } from 'next-intl'

import type { DealView } from '#db/deals/deal'
import { Comment } from '#ui/comment'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'

import { comment } from './comment-action'
import { CommentForm } from './comment-form.client'
import { Said } from './said'

/** What both sides have written to each other about this deal, and the place to add to it. */
export function Comments({ view }: { view: DealView }) {
  const t = useTranslations('deals.page.comments')
  const labels = { label: t('label'), add: t('add'), problems: t('problems') }
  return (
    <Section id="comments" title={t('title')}>
      <div className="stack">
        {view.comments.length === 0 && <p className="soft">{t('none')}</p>}
        {view.comments.map(({ id, body, authorName, at }) => (
          <Comment by={authorName} key={id} when={<Moment iso={at.toISOString()} />}>
            <Said text={body} />
          </Comment>
        ))}
        <CommentForm act={comment.bind(null, view.deal.id)} labels={labels} />
      </div>
    </Section>
  )
}
