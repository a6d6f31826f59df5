import { useTranslations } from 'next-intl'

import { usePersonName } from '#app/_deals/person-name'
import { useProcessWords } from '#app/_deals/use-words'
import { contactMediums } from '#core/buying-process/events'
import { assertionTypes } from '#core/buying-process/facts'
import { grades } from '#core/buying-process/grades'
import { live } from '#core/registration/status'
import type { DealView } from '#db/deals/deal'

import { record } from './actions'
import { RecordForm, type RecordLabels } from './record-form.client'

type Props = { view: DealView; today: string; requirement: string }

/** The form with everything this deal offers to choose from, or why nothing can be added any more. */
export function RecordPanel({ view, today, requirement }: Props) {
  const t = useTranslations('deals.record')
  const words = useTranslations('process.grades')
  const person = usePersonName(view)
  const { facts, people, registration, deal } = view
  const say = useProcessWords(facts)
  const known = facts.reqs.some(({ key }) => key === requirement)
  return (
    <section aria-labelledby="happened-h" className="sec" id="happened">
      <div className="happened stack">
        <h2 id="happened-h">{t('title')}</h2>
        {live.includes(registration.status) ? (
          <RecordForm
            act={record.bind(null, deal.id)}
            buyers={facts.buyers.map(({ key }) => {
              const job = people.get(key)?.jobTitle ?? ''
              return { value: key, label: job === '' ? person(key) : `${person(key)}, ${job}` }
            })}
            contacts={contactMediums.map((value) => ({ value, label: t(`contacts.${value}`) }))}
            grades={grades.map((value) => ({
              value,
              label: words(`${value}.name`),
              meaning: words(`${value}.meaning`),
            }))}
            groups={facts.path.map(({ key }) => ({
              label: say.stage(key),
              options: facts.reqs
                .filter(({ stage }) => stage === key)
                .map((req) => ({ value: req.key, label: say.question(req.key) })),
            }))}
            labels={labelsOf(t)}
            requirement={known ? requirement : ''}
            today={today}
            verdicts={assertionTypes.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
          />
        ) : (
          <p>{t('closed')}</p>
        )}
      </div>
    </section>
  )
}

function labelsOf(t: ReturnType<typeof useTranslations<'deals.record'>>): RecordLabels {
  return {
    words: t('words'),
    wordsHint: t('wordsHint'),
    buyer: t('buyer'),
    nobody: t('nobody'),
    grade: t('grade'),
    day: t('day'),
    dayHint: t('dayHint'),
    contact: t('contact'),
    noContact: t('noContact'),
    requirement: t('requirement'),
    noRequirement: t('noRequirement'),
    verdict: t('verdict'),
    submit: t('submit'),
    guess: t('guess'),
    problems: t('problems'),
  }
}
