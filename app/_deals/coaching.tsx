import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { type Finding, findingName } from '#core/alignment/finding'
import { playbooksByRule } from '#core/alignment/playbooks'
import type { DealView } from '#db/deals/deal'
import { CoachingCard } from '#ui/coaching-card'
import { LightSign } from '#ui/light'
import { Section } from '#ui/section'

import { usePersonName } from './person-name'
import { playbookLink } from './playbook-link'
import { useFindingWords } from './use-words'
import { lightOfFinding, worstFirst } from './worst-first'

const most = 3

/** At most three findings at once, each with the question to ask; the others wait behind a fold. */
export function Coaching({ view, answer }: { view: DealView; answer?: ReactNode }) {
  const t = useTranslations('deals.page.coach')
  const person = usePersonName(view)
  const { facts, assessment, partner, vendorName, deal } = view
  const words = useFindingWords()
  const firms = { partner: partner.name, vendor: vendorName, person }
  const say = (finding: Finding) => words(facts, firms, finding)
  const findings = worstFirst(assessment.findings)
  const others = findings.slice(most)
  return (
    <Section id="coach" title={t('title')}>
      {findings.length === 0 && <p className="soft">{t('none')}</p>}
      <div className="cards">
        {findings.slice(0, most).map((finding) => {
          const { text, ask } = say(finding)
          const book = playbookLink(playbooksByRule[finding.rule], deal.id)
          return (
            <CoachingCard
              key={findingName(finding)}
              light={lightOfFinding(finding)}
              finding={text}
              {...(ask === '' ? {} : { ask })}
              {...(book && {
                playbook: { href: book.href, label: t('playbook', { title: book.title }) },
              })}
              answer={answer}
            />
          )
        })}
      </div>
      {others.length > 0 && (
        <details className="sec-note">
          <summary>{t('more', { count: others.length })}</summary>
          <ul className="rules small">
            {others.map((finding) => (
              <li key={findingName(finding)}>
                <LightSign light={lightOfFinding(finding)} /> {say(finding).text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
