import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { ForgotForm } from './forgot-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.forgot')
  return { title: t('title') }
}

export default async function Forgot() {
  const t = await getTranslations('people.forgot')
  const words = {
    email: t('email'),
    send: t('send'),
    back: t('back'),
    sentTitle: t('sentTitle'),
  }
  return (
    <div className="narrow stack">
      <h1>{t('title')}</h1>
      <p className="soft">{t('lead')}</p>
      <ForgotForm words={words} />
    </div>
  )
}
