import { useTranslations } from 'next-intl'

import type { DealView } from '#db/deals/deal'
import { Comment } from '#ui/comment'
import { Moment } from '#ui/moment'
import { Section } from '#ui/section'

import { CommentAbout } from './comment-about'
import { comment } from './comment-action'
import { useOpenFacts } from './comment-facts'
import { CommentForm } from './comment-form.client'
import { Said } from './said'

/** What both sides have written to each other about this deal, and the place to add to it. */
export function Comments({ view, mayRecord = false }: { view: DealView; mayRecord?: boolean }) {
  const t = useTranslations('deals.page.comments')
  const about = useTranslations('review.talk')
  const labels = {
    label: t('label'),
    add: t('add'),
    problems: t('problems'),
    about: about('about'),
    none: about('aboutNone'),
    hint: about('aboutHint'),
  }
  return (
    <Section id="comments" title={t('title')}>
      <div className="stack">
        {view.comments.length === 0 && <p className="soft">{t('none')}</p>}
        {view.comments.map(({ id, body, authorName, at, requirement }) => (
          <div key={id}>
            {requirement !== null && (
              <CommentAbout view={view} requirement={requirement} mayRecord={mayRecord} />
            )}
            <Comment by={authorName} when={<Moment iso={at.toISOString()} />}>
              <Said text={body} />
            </Comment>
          </div>
        ))}
        <CommentForm
          act={comment.bind(null, view.deal.id)}
          facts={useOpenFacts(view)}
          once={crypto.randomUUID()}
          labels={labels}
        />
      </div>
    </Section>
  )
}
