import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { resetOf } from '#db/people/reset-password'
import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'

import { ResetForm } from './reset-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.reset')
  return { title: t('title') }
}

export default async function Reset({ params }: PageProps<'/password/reset/[token]'>) {
  const { token } = await params
  const reset = await resetOf(token)
  const t = await getTranslations('people')
  if (!reset) {
    return (
      <>
        <PageHeader title={t('deadLink.title')} lead={t('deadLink.reset')} />
        <p className="acts sec-1">
          <LinkButton href="/password/forgot">{t('deadLink.again')}</LinkButton>
        </p>
      </>
    )
  }
  const words = { password: t('reset.password'), hint: t('passwordHint'), set: t('reset.set') }
  return (
    <div className="narrow stack">
      <h1>{t('reset.title')}</h1>
      <p className="soft">{t('reset.lead', { email: reset.email })}</p>
      <ResetForm token={token} email={reset.email} words={words} />
    </div>
  )
}
