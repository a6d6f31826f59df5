import { useTranslations } from 'next-intl'

import { questionKey } from '#app/_coaching/about'
import { standingOf } from '#app/_coaching/standing-of'
import { type Finding, findingName } from '#core/alignment/finding'
import { findingKey } from '#core/deals/dispositions'
import type { DealView } from '#db/deals/deal'
import { CoachingCard } from '#ui/coaching-card'
import { LightSign } from '#ui/light'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'

import { AsideNote } from '../_coaching/aside-note'
import { useFindingSaid } from '../_coaching/finding-head'
import { QuestionHead } from '../_coaching/question-head'
import { lightOfFinding, worstFirst } from './worst-first'

const most = 3

/** What this reader may do about a finding; each leads to a page of its own. */
export type CoachingRights = { side: 'partner' | 'vendor'; acts: boolean; decides: boolean }

type Props = {
  view: DealView
  /** The address of the deal. */
  here: string
  rights: CoachingRights
  done?: 'disposed' | 'asked' | undefined
}

/** At most three findings at once, each with the question to ask; what was set aside waits below. */
export function Coaching({ view, here, rights, done }: Props) {
  const t = useTranslations('deals.page.coach')
  const say = useTranslations('coaching.card')
  const { aside, questions } = standingOf(view)
  const findings = worstFirst(view.assessment.findings)
  // The vendor goes on seeing what is critical, whatever a partner decided about it.
  const waits = (one: Finding) =>
    aside.has(findingKey(one)) && !(rights.side === 'vendor' && one.severity === 'CRITICAL')
  const now = findings.filter((one) => !waits(one))
  const waiting = findings.filter(waits)
  const said = useFindingSaid(view)
  const cards = { here, rights, aside, said }
  return (
    <Section id="coach" title={t('title')}>
      {done && <Notice alert>{say(`done.${done}`)}</Notice>}
      {questions.map((question) => (
        <QuestionHead key={question.id} question={question}>
          {rights.side === 'partner' && rights.acts && (
            <p>
              <a href={`${here}/coaching/${questionKey(question.id)}`}>{say('answer')}</a>
            </p>
          )}
        </QuestionHead>
      ))}
      {now.length === 0 && <p className="soft">{t('none')}</p>}
      <div className="cards">
        {now.slice(0, most).map((finding) => (
          <Card finding={finding} key={findingName(finding)} {...cards} />
        ))}
      </div>
      {now.length > most && (
        <details className="sec-note">
          <summary>{t('more', { count: now.length - most })}</summary>
          <div className="cards">
            {now.slice(most).map((finding) => (
              <Card finding={finding} key={findingName(finding)} {...cards} />
            ))}
          </div>
        </details>
      )}
      {waiting.length > 0 && (
        <details className="sec-note">
          <summary>{say('aside', { count: waiting.length })}</summary>
          <ul className="rules small">
            {waiting.map((finding) => (
              <li key={findingName(finding)}>
                <LightSign light={lightOfFinding(finding)} /> {said(finding).text}
                <AsideNote aside={aside.get(findingKey(finding))} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

type CardProps = Pick<Props, 'here' | 'rights'> & {
  finding: Finding
  aside: ReturnType<typeof standingOf>['aside']
  said: ReturnType<typeof useFindingSaid>
}

function Card({ finding, here, rights, aside, said }: CardProps) {
  const t = useTranslations('coaching.card')
  const { text, ask, playbook } = said(finding)
  const page = `${here}/coaching/${findingKey(finding)}`
  const links = [
    ...(rights.acts && rights.side === 'partner' ? [{ to: '#answer', label: t('answer') }] : []),
    ...(rights.acts && rights.side === 'vendor' ? [{ to: '#ask', label: t('ask') }] : []),
    ...(rights.acts && rights.decides ? [{ to: '#decide', label: t('decide') }] : []),
  ]
  return (
    <CoachingCard
      finding={
        <>
          {text}
          <AsideNote aside={aside.get(findingKey(finding))} />
        </>
      }
      light={lightOfFinding(finding)}
      playbook={playbook}
      {...(ask === '' ? {} : { ask })}
      links={links.map(({ to, label }) => ({ href: `${page}${to}`, label }))}
    />
  )
}
