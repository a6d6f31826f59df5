import { useTranslations } from 'next-intl'

import { usePersonName } from '#app/_deals/person-name'
import { playbookLink } from '#app/_deals/playbook-link'
import { useFindingWords } from '#app/_deals/use-words'
import { lightOfFinding } from '#app/_deals/worst-first'
import type { Finding } from '#core/alignment/finding'
import { playbookByRequirement, playbooksByRule } from '#core/alignment/playbooks'
import { isRequirementKey } from '#core/buying-process/requirements'
import { requirementsOf } from '#core/deals/coaching'
import type { DealView } from '#db/deals/deal'
import { CoachingCard } from '#ui/coaching-card'

/** What is said about a finding wherever it stands: the sentence, the one question, the playbook for the gap. */
export function useFindingSaid(view: DealView) {
  const t = useTranslations('deals.page.coach')
  const person = usePersonName(view)
  const words = useFindingWords()
  const { facts, partner, vendorName, deal } = view
  return (finding: Finding) => {
    const said = words(facts, { partner: partner.name, vendor: vendorName, person }, finding)
    const gap = requirementsOf(finding, facts)
      .filter(isRequirementKey)
      .map((key) => playbookByRequirement[key])
    const book = playbookLink([...playbooksByRule[finding.rule], ...gap], deal.id)
    return {
      ...said,
      playbook: book && { href: book.href, label: t('playbook', { title: book.title }) },
    }
  }
}

/** The finding a page is about, as its card shows it. */
export function FindingHead({ view, finding }: { view: DealView; finding: Finding }) {
  const { text, ask, playbook } = useFindingSaid(view)(finding)
  return (
    <div className="cards">
      <CoachingCard
        light={lightOfFinding(finding)}
        finding={text}
        playbook={playbook}
        {...(ask === '' ? {} : { ask })}
      />
    </div>
  )
}
