import { useTranslations } from 'next-intl'

import type { DealView } from '#db/deals/deal'
import { Section } from '#ui/section'

import { useStandingWords } from './use-standing-words'

/** How this customer buys, in three sentences, with the way to the whole of it. */
export function ProcessSummary({ view, href }: { view: DealView; href: string }) {
  const t = useTranslations('revise')
  const { started, counts, confirmed } = useStandingWords(view)
  return (
    <Section id="process" title={t('summary.title')} aside={<a href={href}>{t('link')}</a>}>
      <p>
        {started} {counts} {confirmed}
      </p>
    </Section>
  )
}
