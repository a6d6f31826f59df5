import { useTranslations } from 'next-intl'

import { findingName } from '#core/alignment/finding'
import type { DealView } from '#db/deals/deal'
import { LightSign } from '#ui/light'
import { Section } from '#ui/section'

import { usePersonName } from '../person-name'
import { useFindingWords } from '../use-words'
import { lightOfFinding, worstFirst } from '../worst-first'

/** What the rules found at a moment, to read; what is to be done about it belongs to today. */
export function FindingsThen({ view, isToday }: { view: DealView; isToday: boolean }) {
  const t = useTranslations('time.findings')
  const words = useFindingWords()
  const person = usePersonName(view)
  const { facts, assessment, partner, vendorName } = view
  const findings = worstFirst(assessment.findings)
  return (
    <Section id="findings" title={t(isToday ? 'today' : 'title')}>
      {findings.length === 0 && <p className="soft">{t('none')}</p>}
      <ul className="rules">
        {findings.map((finding) => {
          const { text, ask } = words(
            facts,
            { partner: partner.name, vendor: vendorName, person },
            finding,
          )
          return (
            <li key={findingName(finding)}>
              <LightSign light={lightOfFinding(finding)} /> {text}
              {ask !== '' && <p className="small soft">{t('ask', { ask })}</p>}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
