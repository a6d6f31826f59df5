import { useTranslations } from 'next-intl'

import type { DealView } from '#db/deals/deal'
import { Section } from '#ui/section'

import { Proposed } from './proposed'
import { useStandingWords } from './use-standing-words'

type Props = { view: DealView; href: string; mayChange?: boolean }

/** How this customer buys, in three sentences, with the way to the whole of it. */
export function ProcessSummary({ view, href, mayChange = false }: Props) {
  const t = useTranslations('revise')
  const { started, counts, confirmed } = useStandingWords(view)
  return (
    <div className="sec-1">
      <Section
        id="process"
        title={t('summary.title')}
        aside={<a href={href}>{t(mayChange ? 'link' : 'read')}</a>}
      >
        <p>
          {started} {counts} {confirmed}
        </p>
        <Proposed view={view} />
      </Section>
    </div>
  )
}
