import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { vendorName } from '#db/people/vendor-name'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('legal.accessibility')
  return { title: t('title') }
}

const does = ['keyboard', 'script', 'colour', 'size', 'forms', 'time'] as const
const lacks = ['reader', 'mail', 'files'] as const

export default async function Accessibility() {
  const t = await getTranslations('legal.accessibility')
  const vendor = (await vendorName()) ?? ''
  return (
    <div className="wide46">
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="sec-1">
        <Section id="aim" title={t('aim.title')}>
          <p>{t('aim.text')}</p>
        </Section>
      </div>
      <Section id="does" title={t('does.title')}>
        <ul>
          {does.map((key) => (
            <li key={key}>{t(`does.${key}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="lacks" title={t('lacks.title')}>
        <ul>
          {lacks.map((key) => (
            <li key={key}>{t(`lacks.${key}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="checked" title={t('checked.title')}>
        <p>{t('checked.text')}</p>
      </Section>
      <Section id="tell" title={t('tell.title')}>
        <p>{t('tell.text', { vendor })}</p>
      </Section>
    </div>
  )
}
