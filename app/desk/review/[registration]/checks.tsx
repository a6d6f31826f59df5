import { useTranslations } from 'next-intl'

import { worstFirst } from '#app/_deals/worst-first'
import { playbookById } from '#content/catalog'
import type { Severity } from '#core/alignment/finding'
import { findingName } from '#core/alignment/finding'
import { playbooksByRule } from '#core/alignment/playbooks'
import { findingWords } from '#core/alignment/words'
import type { ReviewView } from '#db/review/registration-for-review'
import type { IconName, Tone } from '#ui/icon'
import { RequirementList } from '#ui/requirement-list'
import { Section } from '#ui/section'

import type { Check } from './check'
import { useSameCustomer } from './same-customer'
import { useWords } from './words'

const signs = {
  CRITICAL: { icon: 'l-out-of-step', tone: 'out-of-step' },
  WARN: { icon: 'l-at-risk', tone: 'at-risk' },
  WATCH: { icon: 'l-check', tone: 'check' },
  INFO: { icon: 'note' },
} as const satisfies Record<Severity, { icon: IconName; tone?: Tone }>

/** What is left to look at: how many findings stand above, the gate, and who else registered this customer. */
export function Checks({ view }: { view: ReviewView }) {
  const t = useTranslations('review.checks')
  return (
    <Section id="checks" title={t('title')}>
      <RequirementList items={[...useFindings(view), ...useGate(view), ...useSameCustomer(view)]} />
      <p className="small soft sec-tight">{t('lowStage')}</p>
    </Section>
  )
}

function useFindings(view: ReviewView): Check[] {
  const t = useTranslations('review.checks')
  const say = useTranslations('process.findings')
  const severities = useTranslations('process.severities')
  const words = useWords(view)
  const { findings } = view.assessment
  if (findings.length === 0) {
    return [
      {
        key: 'nothing',
        icon: 'l-in-step',
        tone: 'in-step',
        title: t('nothing'),
        detail: t('nothingText'),
      },
    ]
  }
  const above = worstFirst(findings)
  const [worst] = above
  const others = findings.filter(({ severity }) => severity === 'INFO')
  const told: Check[] = worst
    ? [
        {
          key: 'above',
          ...signs[worst.severity],
          title: <a href="#coach">{t('above', { count: above.length })}</a>,
          detail: t('aboveText'),
        },
      ]
    : []
  const listed = others.map((finding): Check => {
    const named = findingWords(finding, words)
    const playbook = playbooksByRule[finding.rule].map(playbookById).find((book) => !!book)
    return {
      key: findingName(finding),
      ...signs[finding.severity],
      title: (
        <>
          <span className="vh">{severities(finding.severity)}: </span>
          {say(`${finding.rule}.text`, named)}
        </>
      ),
      detail: (
        <>
          <q>{say(`${finding.rule}.ask`, named)}</q>{' '}
          {playbook && (
            <a href={`/playbooks/${playbook.slug}`}>{t('playbook', { title: playbook.title })}</a>
          )}
        </>
      ),
    }
  })
  return [...told, ...listed]
}

function useGate(view: ReviewView): Check[] {
  const t = useTranslations('review.checks')
  const items = useTranslations('process.gate')
  const { missing } = view.gate
  if (missing.length === 0) {
    const holds = { title: t('gateHolds'), detail: t('gateHoldsText') }
    return [{ key: 'gate', icon: 'l-in-step', tone: 'in-step', ...holds }]
  }
  return missing.map((item) => ({
    key: item,
    icon: 'l-at-risk',
    tone: 'at-risk',
    title: t('gate', { item: items(`${item}.missing`) }),
    detail: t('gateText'),
  }))
}
