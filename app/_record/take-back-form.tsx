import { useTranslations } from 'next-intl'

import { useEventWords } from '#app/_deals/event-words'
import { useDay } from '#app/_deals/use-day'
import { entryOf, goneWith } from '#core/deals/own-entry'
import type { DealView } from '#db/deals/deal'
import { Notice } from '#ui/notice'

import type { Question, RecordState } from './question'
import { RecordForm } from './record-form.client'

type Props = {
  view: DealView
  event: string
  userId: string
  back: string
  act: (before: RecordState, form: FormData) => Promise<RecordState>
}

/** What would be taken back, and why; or why it stays. */
export function TakeBackForm({ view, event, userId, back, act }: Props) {
  const t = useTranslations('deals.record.undo')
  const refusals = useTranslations('deals.record.refusals')
  const fields = useTranslations('deals.record')
  const say = useEventWords(view)
  const day = useDay()
  const events = view.log.map((one) => one.event)
  const entry = goneWith(events, { id: event, what: 'entry', by: userId })
  const record = goneWith(events, { id: event, what: 'record', by: userId })
  const shown = entry.ok ? entry.value : entryOf(events, event).filter(({ id }) => id === event)
  const list = (
    <ul className="rules">
      {shown.map((one) => (
        <li key={one.id}>
          {say(one)} <span className="soft">{day(one.occurredAt)}</span>
        </li>
      ))}
    </ul>
  )
  if (!record.ok && !entry.ok) {
    return (
      <div className="wide46 stack">
        {list}
        <Notice kind="warn">{refusals(record.refusal)}</Notice>
      </div>
    )
  }
  const both = entry.ok && record.ok && entry.value.length > 1
  const questions: Question[] = [
    ...(both
      ? [
          {
            name: 'what',
            as: 'radio',
            label: t('what'),
            values: ['entry'],
            options: [
              { value: 'entry', label: t('entry', { count: entry.value.length }) },
              { value: 'record', label: t('record') },
            ],
          } as const,
        ]
      : []),
    {
      name: 'reason',
      as: 'radio',
      label: t('why'),
      values: ['typing-error'],
      options: [
        { value: 'typing-error', label: t('typingError') },
        { value: 'other', label: t('otherReason') },
      ],
    },
    { name: 'words', as: 'area', label: t('words'), only: ['other'] },
  ]
  return (
    <div className="wide46 stack">
      {list}
      <RecordForm
        act={act}
        back={{ href: back, label: t('keep') }}
        danger
        fixed={{ event, ...(both ? {} : { what: entry.ok ? 'entry' : 'record' }) }}
        labels={{ problems: fields('problems'), press: t('yes') }}
        once={crypto.randomUUID()}
        questions={questions}
      />
    </div>
  )
}
