import { useTranslations } from 'next-intl'

import { playbookByRequirement } from '#core/alignment/playbooks'
import { isRequirementKey } from '#core/buying-process/requirements'
import { isDone } from '#core/buying-process/status'
import { live } from '#core/registration/status'
import type { DealView } from '#db/deals/deal'
import { Icon, markIcon } from '#ui/icon'

import { playbookLink } from './playbook-link'
import { useProcessWords } from './use-words'

/** How any fact comes to count: what to read while a fact's own playbook is not written. */
const anyFact = 'PB-17'

type Props = { view: DealView; requirement: string; mayRecord: boolean }

/** The one customer fact a comment points at: how it stands today, what to read, and where to record it. */
export function CommentAbout({ view, requirement, mayRecord }: Props) {
  const t = useTranslations('review.talk')
  const { facts, assessment, deal, registration } = view
  const say = useProcessWords(facts)
  const req = facts.reqs.find(({ key }) => key === requirement)
  const status = assessment.status[requirement] ?? 'OPEN'
  const settled = isDone(status)
  const ids = isRequirementKey(requirement) ? [playbookByRequirement[requirement]] : []
  const book = playbookLink([...ids, anyFact], deal.id)
  const open = req !== undefined && !settled
  return (
    <p className="small">
      {req && <Icon name={markIcon(status, req.gate)} tone="customer" />}{' '}
      <b>{t('aboutLine', { requirement: say.short(requirement) })}.</b>{' '}
      {t(req ? (settled ? 'aboutDone' : 'aboutOpen') : 'aboutGone')}{' '}
      {book && (
        <>
          <a href={book.href}>{t('playbook', { title: book.title })}</a>.
        </>
      )}{' '}
      {open && mayRecord && live.includes(registration.status) && (
        <a href={`/deals/${deal.id}?req=${encodeURIComponent(requirement)}#happened`}>
          {t('record')}
        </a>
      )}
    </p>
  )
}
