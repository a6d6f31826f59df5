import { useTranslations } from 'next-intl'

import { type RevisionKind, revisionKinds } from '#core/deals/revision-kinds'
import { live } from '#core/registration/status'
import { isId } from '#core/shared/id'
import type { DealView } from '#db/deals/deal'
import { Section } from '#ui/section'

import { changesOf } from '../../../../_process/changes-of'
import { useChangeWords } from '../../../../_process/use-change-words'
import { revise } from './actions'
import { useQuestions } from './questions'
import { ReviseForm } from './revise-form.client'

type Props = { view: DealView; kind: RevisionKind | null; of: string | null; today: string }

/** The place to say what is different at this customer: first what it is, then the form for it. */
export function Change({ view, kind, of, today }: Props) {
  const t = useTranslations('revise')
  const here = `/deals/${view.deal.id}/process`
  if (!live.includes(view.registration.status)) {
    return (
      <Section id="change" title={t('change.title')}>
        <p>{t('change.closed')}</p>
      </Section>
    )
  }
  const open = kind !== 'said' || isId(of) ? kind : null
  return (
    <Section id="change" title={open ? t(`kinds.${open}.name`) : t('change.title')}>
      {open ? (
        <>
          <p className="small sec-note">
            <a href={`${here}#change`}>{t('change.other')}</a>
          </p>
          <Form view={view} kind={open} of={of} today={today} />
        </>
      ) : (
        <>
          <p className="soft">{t('change.lead')}</p>
          <ul className="rules">
            {revisionKinds
              .filter((one) => one !== 'said')
              .map((one) => (
                <li key={one}>
                  <a href={`${here}?op=${one}#change`}>{t(`kinds.${one}.name`)}</a>
                </li>
              ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function Form({ view, kind, of, today }: Props & { kind: RevisionKind }) {
  const t = useTranslations('revise')
  const words = useChangeWords(view)
  const proposed = kind === 'said' ? changesOf(view).filter(({ event }) => event === of) : []
  return (
    <>
      {proposed.map((change) => (
        <p key={change.id}>
          <b>{words.title(change)}</b>
        </p>
      ))}
      <ReviseForm
        act={revise.bind(null, view.deal.id, { kind, of: kind === 'said' ? of : null })}
        questions={useQuestions(view, kind, today)}
        once={crypto.randomUUID()}
        labels={{
          problems: t('problems'),
          preview: t('preview.show'),
          press: t(`kinds.${kind}.press`),
        }}
      />
    </>
  )
}
