import { useTranslations } from 'next-intl'

import type { DealView } from '#db/deals/deal'
import { Icon } from '#ui/icon'
import { Section } from '#ui/section'

import { Said } from '../_deals/said'
import { type Change, changesOf } from './changes-of'
import { useChangeWords } from './use-change-words'

type Props = {
  view: DealView
  /** Where a buyer's word for a proposal is written down; absent for those who may not. */
  said?: (event: string) => string
}

const signs = { EFFECTIVE: 'm-verified', PROPOSED: 'm-claimed', REFUSED: 'm-lapsed' } as const

/** Everything said about how this customer buys, latest first: what it is, whether it counts, and whose word it is. */
export function Revisions({ view, said }: Props) {
  const t = useTranslations('revise.list')
  const changes = changesOf(view)
  return (
    <Section id="changes" title={t('title')}>
      {changes.length === 0 && <p className="soft">{t('none')}</p>}
      <ul className="rules">
        {changes.map((change) => (
          <li className="req" key={change.id}>
            <Icon name={signs[change.state]} tone="customer" />
            <One change={change} view={view} />
            {change.state === 'PROPOSED' && said && <a href={said(change.event)}>{t('now')}</a>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function One({ change, view }: { change: Change; view: DealView }) {
  const t = useTranslations('revise.list')
  const words = useChangeWords(view)
  const { state, record, reason } = change
  const { attachmentId, link } = record
  const file = view.attachments.find(({ id }) => id === attachmentId)
  return (
    <div>
      <h3>{words.title(change)}</h3>
      <p className="small soft">
        <b>{t(`states.${state}`)}.</b> {state === 'PROPOSED' && `${t('proposedBecause')} `}
        {state === 'REFUSED' && `${words.refused(reason)} `}
        {words.source(change)}
      </p>
      {record.redacted && <p className="small soft">{t('redacted')}</p>}
      {record.words !== null && !record.redacted && (
        <p className="wrap-anywhere">
          <q>
            <Said text={record.words} />
          </q>
        </p>
      )}
      {file && (
        <p className="small">
          <a href={`/attachments/${file.id}`}>{t('file', { name: file.name })}</a>
        </p>
      )}
      {link && (
        <p className="small wrap-anywhere">
          <a href={link} rel="noreferrer noopener">
            {t('source')}
          </a>
        </p>
      )}
    </div>
  )
}
