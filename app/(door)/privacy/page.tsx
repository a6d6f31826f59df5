import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { vendorName } from '#db/people/vendor-name'
import { PageHeader } from '#ui/page-header'
import { Section } from '#ui/section'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('legal.privacy')
  return { title: t('title') }
}

const you = ['account', 'password', 'sessions', 'audit', 'reading', 'notes'] as const
const sees = ['partner', 'vendor', 'others'] as const
const long = ['account', 'session', 'deals', 'open'] as const

export default async function Privacy() {
  const t = await getTranslations('legal.privacy')
  const vendor = (await vendorName()) ?? ''
  return (
    <div className="wide46">
      <PageHeader title={t('title')} lead={t('lead', { vendor })} />
      <div className="sec-1">
        <Section id="you" title={t('you.title')}>
          <ul>
            {you.map((key) => (
              <li key={key}>{t(`you.${key}`)}</li>
            ))}
          </ul>
        </Section>
      </div>
      <Section id="them" title={t('them.title')}>
        <ul>
          <li>{t('them.text', { vendor })}</li>
          <li>{t('them.apart')}</li>
          <li>{t('them.own', { vendor })}</li>
        </ul>
      </Section>
      <Section id="sees" title={t('sees.title')}>
        <ul>
          {sees.map((key) => (
            <li key={key}>{t(`sees.${key}`, { vendor })}</li>
          ))}
        </ul>
      </Section>
      <Section id="cookies" title={t('cookies.title')}>
        <p>{t('cookies.text')}</p>
        <p>{t('cookies.own')}</p>
      </Section>
      <Section id="long" title={t('long.title')}>
        <ul>
          {long.map((key) => (
            <li key={key}>{t(`long.${key}`, { vendor })}</li>
          ))}
        </ul>
      </Section>
      <Section id="rights" title={t('rights.title')}>
        <p>{t('rights.text', { vendor })}</p>
      </Section>
    </div>
  )
}
